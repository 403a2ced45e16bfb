/*
 * For hosts that bundle the whole engine and answer questions about open documents (the language server).
 */
export type { Catalogue, CatalogueKey, KeyMatch, NearKey, OptionVariant } from "./catalogue/catalogue.js";
export { optionDetails } from "./catalogue/option-details.js";
export { type PackedDescriptions, wordsAbout } from "./catalogue/option-words.js";
export type { EffectiveConfig, PlacedEntry, Setting } from "./effective/effective-config.js";
export { sourceText } from "./effective/source-text.js";
export { explainFile } from "./explain/explain-file.js";
export { type ExplainParts, explainKey } from "./explain/explain-key.js";
export { explainLine } from "./explain/explain-line.js";
export { explainParts } from "./explain/explain-parts.js";
export type * from "./explain/types.js";
export type { ConfigEntry, KeySegment } from "./formats/document.js";
export type { Linted, LintedPart } from "./linter/linted.js";
export { speakOfRules, standardLinter } from "./linter/standard-linter.js";
export { RULES } from "./rules/index.generated.js";
export { ALL_LINES, type LineSet, lineSet } from "./text/flink-line.js";
export { parseDuration } from "./values/duration.js";
export { isSensitiveAnywhere } from "./values/sensitive.js";
export type { EnumConstant, ValueType } from "./values/value-type.js";
