import { defineRule } from "../define-rule.js";
import type { FixProposal, RelatedPlace } from "../rule.js";
import { shadowingSettings } from "../shapes/alias-shadow.js";
import { flinkName } from "../shapes/flink-name.js";
import { entryRemoval } from "../shapes/key-edit.js";

export default defineRule({
  id: "old-and-new-key-both-set",
  area: "keys",
  summary: "An option is set under its present name and under an old one, with different values",
  severity: "warning",
  fix: "unsafe",
  messages: {
    hidden: "{flink} ignores this line: it reads `{winner}` first, which is set to another value.",
    other: "{flink} reads this one",
    help: "Keep one of the two lines.",
    fix: "Delete the line that is ignored",
  },
  faults: ["alias"],
  checkFault(_fault, bound, context) {
    const [shadow] = shadowingSettings(bound, context);
    if (shadow === undefined) return;
    const { entry } = bound;
    const { setting } = shadow;
    // Both saying the same is how people keep one file right for old releases and new ones.
    if (setting.value === entry.value) return;
    const everywhere = shadow.lines === context.target.lines;
    const data = { flink: flinkName(context, shadow.lines), key: entry.key, winner: setting.key };
    const related: RelatedPlace[] = setting.placed.layer.own
      ? [{ message: "other", data, start: setting.placed.entry.keyStart, end: setting.placed.entry.valueEnd }]
      : [];
    const edit = everywhere ? entryRemoval(entry, context) : undefined;
    const fixes: FixProposal[] = edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
    context.report({
      message: "hidden",
      help: "help",
      data,
      key: entry.key,
      lines: shadow.lines,
      start: entry.keyStart,
      end: entry.valueEnd,
      related,
      tags: ["unnecessary"],
      fixes,
    });
  },
});
