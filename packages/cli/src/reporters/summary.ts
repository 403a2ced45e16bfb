import type { Totals } from "../lint/tally.js";
import { counted } from "../print/counted.js";

/** What was found, in one line for people. */
export function summaryLine(totals: Totals): string {
  const { files, filesWithFindings, errors, warnings, infos, fixable, unsafelyFixable, suppressed } = totals;
  const silenced = suppressed === 0 ? "" : ` ${counted(suppressed, "finding")} suppressed.`;
  if (filesWithFindings === 0) return `No findings in ${counted(files, "file")}.${silenced}`;
  const kinds = [
    errors === 0 ? "" : counted(errors, "error"),
    warnings === 0 ? "" : counted(warnings, "warning"),
    infos === 0 ? "" : `${infos} info`,
  ].filter((kind) => kind !== "");
  const list = kinds.length < 3 ? kinds.join(" and ") : `${kinds[0]}, ${kinds[1]} and ${kinds[2]}`;
  const where = files === 1 ? "1 file" : `${filesWithFindings} of ${counted(files, "file")}`;
  return `Found ${list} in ${where}.${repairs(fixable, unsafelyFixable)}${silenced}`;
}

function repairs(safe: number, unsafe: number): string {
  if (safe > 0 && unsafe > 0) return ` --fix repairs ${safe} of them, --fix --unsafe ${unsafe} more.`;
  if (safe > 0) return ` --fix repairs ${safe} of them.`;
  return unsafe > 0 ? ` --fix --unsafe repairs ${unsafe} of them.` : "";
}
