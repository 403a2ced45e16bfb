import type { Successor } from "../../catalogue/catalogue.js";
import { newestOf } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { holdsEverywhere } from "../faults/key-faults.js";
import { acceptedLines } from "../faults/known-key-faults.js";
import type { BoundEntry, FixProposal, KeyFault, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { entryRemoval, keyEdit } from "../shapes/key-edit.js";
import { hasRuleOfItsOwn } from "../shapes/own-rules.js";
import { valueEdit } from "../shapes/value-edit.js";

/** Values that have a twin under the option that took the key's place. */
const TWINS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "cluster.evenly-spread-out-slots": { true: "SLOTS" },
};

export default defineRule({
  id: "key-removed",
  area: "keys",
  summary: "A key that older releases read and the target does not",
  severity: "error",
  proof: { kind: "loss", flink: "Configuration", case: "removed-key-lost" },
  fix: "mixed",
  messages: {
    removed: "{flink} ignores this line: `{key}` was read up to Flink {last}.",
    unread: "{flink} ignores this line: no release from 1.10 on reads `{key}`.",
    leftOver: "{flink} ignores this line: `{key}` was read up to Flink {last}, and `{now}` is set as well.",
    helpRename: "Rename it to `{now}`, which takes the same values.",
    helpReplace: "Set `{now}` instead, which takes other values.",
    helpDelete: "Delete the line: nothing takes its place.",
    helpDeleteLeftOver: "Delete the line.",
    fixRename: "Rename to `{now}`",
    fixReplace: "Write `{now}: {value}`",
    fixDelete: "Delete the line",
  },
  faults: ["removed"],
  checkFault(fault, bound, context) {
    if (fault.of !== "key" || !holdsEverywhere(fault, context)) return;
    if (bound.entry.key === "security.ssl.enabled" || hasRuleOfItsOwn(bound.entry.key)) return;
    const successor = successorOf(fault, bound, context);
    const leftOver = successor !== undefined && context.effective.has(successor.option);
    const last = lastRelease(bound, context);
    const lost = successor?.relation === "renamed" && !leftOver;
    context.report({
      message: last === undefined ? "unread" : leftOver ? "leftOver" : "removed",
      help: leftOver ? "helpDeleteLeftOver" : helpFor(successor),
      data: dataOf(fault, bound, context, successor, last),
      key: bound.entry.key,
      start: fault.start,
      end: fault.end,
      severity: lost ? "error" : leftOver ? "info" : "warning",
      tags: ["unnecessary"],
      fixes: fixesFor(bound, context, successor, leftOver),
    });
  },
});

function dataOf(
  fault: KeyFault,
  { entry }: BoundEntry,
  context: RuleContext,
  successor: Successor | undefined,
  last: string | undefined,
) {
  const value = TWINS[entry.key]?.[entry.value.toLowerCase()] ?? "";
  return {
    flink: flinkName(context, fault.lines),
    key: entry.key,
    now: successor?.option ?? "",
    last: last ?? "",
    value,
  };
}

/** The option that every line on which the key is lost has in its place. */
function successorOf({ lines }: KeyFault, { entry }: BoundEntry, { catalogue }: RuleContext): Successor | undefined {
  const departed = catalogue.departed(entry.key);
  if (departed?.successor !== undefined) return { option: departed.successor, relation: "replaced" };
  const successor = catalogue.successorOn(entry.key, newestOf(lines));
  const option = successor === undefined ? undefined : catalogue.exact(successor.option);
  return option !== undefined && (lines & ~option.accepted) === 0 ? successor : undefined;
}

function lastRelease({ entry, match }: BoundEntry, { catalogue }: RuleContext): string | undefined {
  if (match === undefined) return catalogue.departed(entry.key)?.lastRelease;
  return newestOf(acceptedLines(match));
}

function helpFor(successor: Successor | undefined): string {
  if (successor === undefined) return "helpDelete";
  return successor.relation === "replaced" ? "helpReplace" : "helpRename";
}

function fixesFor(
  { entry }: BoundEntry,
  context: RuleContext,
  successor: Successor | undefined,
  leftOver: boolean,
): readonly FixProposal[] {
  const now = successor?.option ?? "";
  const twin = TWINS[entry.key]?.[entry.value.toLowerCase()];
  if (successor === undefined || leftOver) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fixDelete", applicability: "safe", edits: [edit] }];
  }
  const rename = keyEdit(entry, now, context);
  if (rename === undefined) return [];
  const data = { now, value: twin ?? "" };
  if (successor.relation !== "replaced") {
    return [{ title: "fixRename", data, applicability: "safe", edits: [rename] }];
  }
  const value = twin === undefined ? undefined : valueEdit(entry, twin);
  return value === undefined ? [] : [{ title: "fixReplace", data, applicability: "unsafe", edits: [rename, value] }];
}
