import { defineRule } from "../define-rule.js";
import type { FixProposal, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { INVENTED_KEYS } from "../shapes/invented-keys.js";
import { keyEdit } from "../shapes/key-edit.js";
import { isToldElsewhere } from "../shapes/own-rules.js";

/** Suggestions cost more than everything else about a key, so a file that is not Flink's at all gets a few only. */
const MOST_SUGGESTIONS = 40;

const suggestionsGiven = new WeakMap<RuleContext, number>();

export default defineRule({
  id: "unknown-key",
  area: "keys",
  summary: "No option of Flink has this key",
  severity: "warning",
  fix: "unsafe",
  messages: {
    unknown: "{flink} silently ignores this line: no option is called `{key}`.",
    near: "Did you mean `{near}`?",
    nearOther: "Did you mean `{near}` or `{other}`?",
    noJobManagerManaged: "A JobManager has no managed memory; delete the line.",
    unread:
      "Delete the line; where a plugin or code of your own reads the key, list it under `known-keys` in the settings.",
    fix: "Rename to `{near}`",
  },
  faults: ["unknown"],
  checkFault(fault, { entry }, context) {
    if (isToldElsewhere(entry.key)) return;
    const [near, other] = suggestions(entry.key, context);
    const edit = near === undefined ? undefined : keyEdit(entry, near, context);
    const data = { flink: flinkName(context), key: entry.key, near: near ?? "", other: other ?? "" };
    const fixes: FixProposal[] =
      edit === undefined ? [] : [{ title: "fix", data, applicability: "unsafe", edits: [edit] }];
    context.report({
      message: "unknown",
      help: helpFor(entry.key, near, other),
      data,
      key: entry.key,
      start: fault.start,
      end: fault.end,
      fixes,
    });
  },
});

function helpFor(key: string, near: string | undefined, other: string | undefined): string {
  if (near !== undefined) return other === undefined ? "near" : "nearOther";
  return key.startsWith("jobmanager.memory.managed.") ? "noJobManagerManaged" : "unread";
}

/** At most two keys that a person may have meant. */
function suggestions(key: string, context: RuleContext): readonly string[] {
  const { catalogue, target } = context;
  const invented = INVENTED_KEYS[key]?.filter((meant) => {
    const option = catalogue.exact(meant);
    return option !== undefined && (target.lines & ~option.accepted) === 0;
  });
  if (invented !== undefined && invented.length > 0) return invented.slice(0, 2);
  const given = suggestionsGiven.get(context) ?? 0;
  if (given >= MOST_SUGGESTIONS) return [];
  suggestionsGiven.set(context, given + 1);
  const near = catalogue.nearest(key, target.lines, 2);
  const [first, second] = near;
  if (first === undefined) return [];
  return second !== undefined && second.distance === first.distance ? [first.key, second.key] : [first.key];
}
