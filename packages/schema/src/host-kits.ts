/*
 * For hosts that bundle the engine: what a file needs only when there is something to say about it, or to repair in it.
 */
export { fixFile } from "./linter/fix-loop.js";
export { REPORT_KIT } from "./linter/report-kit.js";
