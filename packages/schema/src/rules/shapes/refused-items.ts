import { defineRule } from "../define-rule.js";
import type { BoundEntry, Rule, RuleContext, RuleDefinition } from "../rule.js";
import { flinkName } from "./flink-name.js";
import { placedItems } from "./placed-items.js";
import { isSeen, linesRead } from "./read-entry.js";
import { shownValue } from "./value-edit.js";

/** Items of a list that Flink refuses, each by itself; its messages are `found` and `help`, with the hole `{item}`. */
export interface RefusedItems extends Omit<RuleDefinition, "checkEntry" | "fix"> {
  readonly keys: readonly string[];
  readonly refuses: (item: string, bound: BoundEntry, context: RuleContext) => boolean;
}

/** Makes a rule that reports every item of a list option that is refused. */
export function refusedItemStatement({ refuses, ...definition }: RefusedItems): Rule {
  const rule = defineRule({
    ...definition,
    fix: "none",
    checkEntry(bound, context) {
      if (!isSeen(bound, context)) return;
      const lines = linesRead(bound, context) & rule.lines;
      const { key } = bound.entry;
      for (const { text, start, end } of lines === 0 ? [] : placedItems(bound.entry)) {
        if (!refuses(text, bound, context)) continue;
        const data = { flink: flinkName(context, lines), key, item: shownValue(text) };
        context.report({ message: "found", help: "help", data, key, lines, start, end });
      }
    },
  });
  return rule;
}
