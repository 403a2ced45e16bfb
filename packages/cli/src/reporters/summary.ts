import { phrase } from "@flinkconf/schema/host";
import type { Totals } from "../lint/tally.js";
import { counted } from "../print/counted.js";

/** What was found, in one line for people. */
export function summaryLine(totals: Totals): string {
  const { files, filesWithFindings, errors, warnings, infos, fixable, unsafelyFixable, suppressed } = totals;
  const silenced =
    suppressed === 0 ? "" : phrase(" {suppressed} suppressed.", { suppressed: counted(suppressed, "finding") });
  if (filesWithFindings === 0)
    return phrase("No findings in {files}.{silenced}", { files: counted(files, "file"), silenced });
  const kinds = [
    errors === 0 ? "" : counted(errors, "error"),
    warnings === 0 ? "" : counted(warnings, "warning"),
    infos === 0 ? "" : phrase("{infos} info", { infos }),
  ].filter((kind) => kind !== "");
  const [first = "", second = "", third] = kinds;
  const list =
    third === undefined
      ? kinds.join(phrase(" and "))
      : phrase("{first}, {second} and {third}", { first, second, third });
  const data = { some: filesWithFindings, files: counted(files, "file") };
  const where = files === 1 ? counted(1, "file") : phrase("{some} of {files}", data);
  return phrase("Found {list} in {where}.{fixable}{silenced}", {
    list,
    where,
    fixable: repairs(fixable, unsafelyFixable),
    silenced,
  });
}

function repairs(safe: number, unsafe: number): string {
  if (safe > 0 && unsafe > 0)
    return phrase(" --fix repairs {safe} of them, --fix --unsafe {unsafe} more.", { safe, unsafe });
  if (safe > 0) return phrase(" --fix repairs {safe} of them.", { safe });
  return unsafe > 0 ? phrase(" --fix --unsafe repairs {unsafe} of them.", { unsafe }) : "";
}
