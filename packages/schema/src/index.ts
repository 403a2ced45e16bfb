/*
 * The public face of @flinkconf/schema: what Apache Flink does with its configuration. Pure functions that do no I/O and
 * never throw on any text; they run in Node, in browsers and in workers.
 */
export type { Catalogue, CatalogueKey, KeyMatch, OptionVariant } from "./catalogue/catalogue.js";
export type { EffectiveConfig, PlacedEntry, Setting } from "./effective/effective-config.js";
export type { Deployment, Learnt, Mode, Target } from "./effective/target.js";
export type * from "./explain/types.js";
export { neighboursNeeded } from "./formats/detect.js";
export type { ConfigDocument, ConfigEntry, FlinkFormat, FormatId, SyntaxProblem } from "./formats/document.js";
export type { AppliedFix, FixOptions, FixOutcome } from "./linter/fix-loop.js";
export type {
  Diagnostic,
  Fix,
  InputFile,
  LintResult,
  LintSettings,
  RuleLevel,
  SuppressedDiagnostic,
} from "./linter/lint-result.js";
export type { SettingsFor } from "./linter/linter.js";
export type { MemoryChange } from "./memory/changed-input.js";
export type { Component, Derivation } from "./memory/component.js";
export type { ExternalResource } from "./memory/external-resources.js";
export type { JobManagerMemory, JobManagerProcessMemory } from "./memory/job-manager.js";
export type { JobManagerHeapMemory } from "./memory/job-manager-heap.js";
export type { DynamicOption } from "./memory/jvm-arguments.js";
export type { MemoryProcess } from "./memory/legacy-heap.js";
export type { MemoryDeployment, MemoryEnvironment } from "./memory/memory-input.js";
export type { MemoryNotice } from "./memory/memory-notice.js";
export type { MemoryCheck, MemoryRefusal } from "./memory/memory-refusal.js";
export type { MemoryConfig, MemoryTarget } from "./memory/memory-source.js";
export type { Proposal, ProposalNeeds } from "./memory/propose.js";
export type { TaskManagerMemory } from "./memory/task-manager.js";
export type { WayOut } from "./memory/way-out.js";
export {
  applyFixes,
  type ConfigLayer,
  catalogueFor,
  convertValue,
  effectiveConfiguration,
  explainFile,
  explainKey,
  explainLine,
  explainResources,
  jsonSchema,
  lint,
  type ParseOptions,
  parseDocuments,
  type ReleaseCatalogue,
} from "./public.js";
export {
  jobManagerMemory,
  memoryWaysOut,
  type ProcessMemory,
  proposeMemory,
  type TaskManagerTarget,
  taskManagerMemory,
} from "./public-memory.js";
export {
  type ConfigurationDifference,
  compareConfigurations,
  type DifferentValue,
  type FlinkFile,
  type MigrationOutcome,
  type MigrationRemark,
  type MigrationTarget,
  migrate,
} from "./public-migrate.js";
export type { Severity } from "./rules/rule.js";
export { decode, sourceText } from "./text/decode.js";
export { FLINK_LINES, type FlinkLine } from "./text/flink-line.js";
export { positionAt } from "./text/line-index.js";
export type { Position, Range, SourceText } from "./text/source-text.js";
