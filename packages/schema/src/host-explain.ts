/*
 * For hosts that bundle the engine: what keys, files and lines mean. Apart from host.ts, because it pulls in the details of
 * all options.
 */
export { optionDetails } from "./catalogue/option-details.js";
export { type PackedDescriptions, wordsAbout } from "./catalogue/option-words.js";
export { sourceText } from "./effective/source-text.js";
export { explainFile } from "./explain/explain-file.js";
export { type ExplainParts, explainKey } from "./explain/explain-key.js";
export { explainLine } from "./explain/explain-line.js";
export { explainLineOfFile, explainParts } from "./explain/explain-parts.js";
export type * from "./explain/types.js";
export type { Linted, LintedPart } from "./linter/linted.js";
export { ALL_LINES, describeLines, type LineSet, linesOf } from "./text/flink-line.js";
