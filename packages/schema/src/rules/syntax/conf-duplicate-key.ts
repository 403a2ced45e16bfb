import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { blockAround } from "../shapes/nested-blocks.js";
import { once } from "../shapes/once.js";
import { repair } from "../shapes/repair.js";
import { lineEnd, lineNumber, removeLines } from "../shapes/text-lines.js";

const checkAll = once((context) => {
  const winners = new Map(context.entries.map((bound) => [bound.entry.key, bound]));
  for (const bound of context.entries) {
    const winner = bound.overridden ? winners.get(bound.entry.key) : undefined;
    if (winner === undefined) continue;
    if ([bound, winner].some(({ entry }) => blockAround(context, entry.keyStart) !== undefined)) continue;
    report(bound, winner, context);
  }
});

export default defineRule({
  id: "conf-duplicate-key",
  area: "syntax",
  summary: "A flink-conf.yaml sets a key twice",
  severity: "warning",
  formats: ["flink-conf"],
  until: "1.20",
  fix: "mixed",
  messages: {
    other: "{flink} ignores this value of {key}: line {line} sets it again, and the last one wins.",
    same: "{flink} ignores this line: line {line} sets {key} to the same value.",
    winner: "This one wins.",
    help: "Keep one of the lines.",
    fix: "Delete the line that has no effect",
  },
  faults: ["overridden"],
  checkFault: (_, __, context) => checkAll(context),
});

function report({ entry }: BoundEntry, { entry: winner }: BoundEntry, context: RuleContext): void {
  const { text } = context.document.source;
  const same = entry.value === winner.value;
  const bare = text.slice(entry.valueEnd, lineEnd(text, entry.valueEnd)).trim() === "";
  context.report({
    message: same ? "same" : "other",
    help: "help",
    key: entry.key,
    data: { flink: flinkName(context), key: entry.key, line: lineNumber(text, winner.keyStart) },
    start: entry.keyStart,
    end: entry.valueEnd,
    tags: ["unnecessary"],
    related: [{ message: "winner", start: winner.keyStart, end: winner.valueEnd }],
    ...(same ? { severity: "info" } : {}),
    ...repair(same && bare, removeLines(text, entry.keyStart)),
  });
}
