import { linesOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { holdsEverywhere } from "../faults/key-faults.js";
import { acceptedLines } from "../faults/known-key-faults.js";
import type { BoundEntry, FixProposal, KeyFault, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { keyEdit } from "../shapes/key-edit.js";

export default defineRule({
  id: "new-key-on-old-version",
  area: "keys",
  summary: "A key that only later releases read",
  severity: "error",
  proof: { kind: "loss", flink: "Configuration", case: "new-key-lost" },
  fix: "safe",
  messages: {
    renamed: "{flink} ignores this line: `{key}` is read from Flink {since} on, and was called `{older}` before.",
    later: "{flink} ignores this line: `{key}` is read from Flink {since} on.",
    mapEntry: "{flink} ignores this line: entries of `{option}` on lines of their own are read from Flink {since} on.",
    helpRename: "Write `{older}`; later releases read it too.",
    helpLater: "Delete the line, or run Flink {since} or later.",
    helpMap: "Write all entries on one line: `{option}: {name}:{value},...`.",
    fix: "Rename to `{older}`",
  },
  faults: ["not-yet"],
  checkFault(fault, bound, context) {
    const { match, entry } = bound;
    if (fault.of !== "key" || match === undefined || !holdsEverywhere(fault, context)) return;
    const older = olderName(fault, bound, context);
    if (older !== undefined && context.effective.has(older)) return;
    const since = linesOf(acceptedLines(match))[0] ?? "";
    const mapEntry = match.how === "map-entry";
    const lost = older !== undefined || mapEntry;
    const data = {
      flink: flinkName(context, fault.lines),
      key: entry.key,
      since,
      older: older ?? "",
      option: mapEntry ? match.option.key : "",
      name: mapEntry ? match.name : "",
      value: entry.value,
    };
    const edit = older === undefined ? undefined : keyEdit(entry, older, context);
    const fixes: FixProposal[] =
      edit === undefined ? [] : [{ title: "fix", data, applicability: "safe", edits: [edit] }];
    context.report({
      message: mapEntry ? "mapEntry" : older === undefined ? "later" : "renamed",
      help: mapEntry ? "helpMap" : older === undefined ? "helpLater" : "helpRename",
      data,
      key: entry.key,
      start: fault.start,
      end: fault.end,
      severity: lost ? "error" : "warning",
      fixes,
    });
  },
});

/** The one name under which all lines of the fault know the option. */
function olderName({ lines }: KeyFault, { entry }: BoundEntry, { catalogue }: RuleContext): string | undefined {
  let name: string | undefined;
  for (const line of linesOf(lines)) {
    const older = catalogue.olderNameOn(entry.key, line);
    if (older === undefined || (name !== undefined && older !== name)) return undefined;
    name = older;
  }
  return name;
}
