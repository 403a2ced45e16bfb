/*
 * What a host needs that bundles the engine itself (the command line, the language server), beside the public face in
 * index.ts. Light: no rules, no YAML parser and no details of options hang on it.
 */
export { editDistance } from "./catalogue/edit-distance.js";
export { flinkCatalogue } from "./catalogue/flink-catalogue.js";
export { parseRelease } from "./effective/release.js";
export { DEPLOYMENTS, type Deployment, MODES, type Mode, type Target } from "./effective/target.js";
export { liesBesideFlink, mayBeFlinkConfiguration, mayHoldManifests, neighboursNeeded } from "./formats/detect.js";
export type { ConfigDocument, FormatId } from "./formats/document.js";
export { parseFlinkConf } from "./formats/flink-conf/parse-flink-conf.js";
export { familyOf } from "./formats/folder-names.js";
export { foreignFormat, HADOOP_FILES } from "./formats/foreign-files.js";
export type { FixOutcome } from "./linter/fix-loop.js";
export { createLeanLinter, type Linter } from "./linter/lean-linter.js";
export type {
  Diagnostic,
  Fix,
  InputFile,
  LintResult,
  LintSettings,
  RuleLevel,
  SuppressedDiagnostic,
} from "./linter/lint-result.js";
export type { RuleRegistry } from "./linter/rule-registry.js";
export { Screen } from "./linter/screen.js";
export { type SecretText, secretsAfter } from "./linter/secrets.js";
export type { RuleWords } from "./linter/texts.js";
export { SCREEN_TABLE } from "./rules/data/screening.js";
export { docsAddress } from "./rules/docs-address.js";
export { entryFaults } from "./rules/entry-faults.js";
export { QUICK_LOOK } from "./rules/faults/quick-look.js";
export { RULE_AREAS, type Rule, type RuleArea, type Severity } from "./rules/rule.js";
export { standardWake } from "./rules/standard-wake.js";
export { type PageWords, translatedPage } from "./rules/translated-page.js";
export { decode, sourceText } from "./text/decode.js";
export { unifiedDiff } from "./text/diff.js";
export { describeLines, type FlinkLine, linesOf, newestOf } from "./text/flink-line.js";
export { lineEnd, lineIndexAt, lineStarts, positionAt } from "./text/line-index.js";
export { LOCALES, type Locale, localeNamed } from "./text/locale.js";
export { type PhraseData, type PhraseTable, phrase, speak } from "./text/phrase.js";
export type { Range, SourceEncoding, SourceText } from "./text/source-text.js";
export { HIDDEN_CONTENT } from "./values/sensitive.js";
