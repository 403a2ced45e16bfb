import { defineRule } from "../define-rule.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { readingsOf } from "../shapes/conversion.js";
import { rewriteBlock } from "../shapes/flatten-block.js";
import { flinkName } from "../shapes/flink-name.js";
import { keyMalformation } from "../shapes/malformed-key.js";
import { reportMistake } from "../shapes/mistaken-line.js";
import { blockAround, blockOf, type NestedBlock } from "../shapes/nested-blocks.js";
import { repair } from "../shapes/repair.js";
import { listItems } from "../shapes/written-value.js";

const mistake = reportMistake({ line: "sequence-item" });

export default defineRule({
  id: "conf-yaml-sequence-in-legacy",
  area: "syntax",
  summary: "A flink-conf.yaml holds a YAML list",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "yaml-list" },
  formats: ["flink-conf"],
  until: "1.20",
  fix: "mixed",
  messages: {
    list: "{flink} ignores this line and the items below it: flink-conf.yaml has no YAML lists.",
    skipped: "{flink} ignores this line: flink-conf.yaml has no YAML lists.",
    asKey: "{flink} finds no option here: flink-conf.yaml has no YAML lists, so the dash is part of the key.",
    flow: "{flink} reads the brackets as part of the value of {key}: flink-conf.yaml has no YAML lists.",
    help: "Write all items on one line behind the key, with semicolons between them.",
    fix: "Write the items on one line",
  },
  ...mistake,
  checkProblem(problem, context) {
    const block = blockOf(problem, context);
    if (block?.kind === "sequence") reportBlock(block, context);
    else mistake.checkProblem?.(problem, context);
  },
  faults: ["malformed-key", "bracket-value"],
  checkFault(fault, bound, context) {
    if (blockAround(context, bound.entry.keyStart) !== undefined) return;
    if (fault.code === "bracket-value") reportBrackets(bound, context);
    else if (keyMalformation(bound.entry.key) === "sequence") {
      const { keyStart, keyEnd } = bound.entry;
      context.report({
        message: "asKey",
        help: "help",
        data: { flink: flinkName(context) },
        start: keyStart,
        end: keyEnd,
      });
    }
  },
});

function reportBrackets(bound: BoundEntry, context: RuleContext): void {
  const { key, value, valueStart: start, valueEnd: end } = bound.entry;
  const items = bound.placeholder ? undefined : listItems(value);
  if (items === undefined || !readingsOf(bound, context).some(({ variant }) => isList(variant.type))) return;
  context.report({
    message: "flow",
    help: "help",
    key,
    data: { flink: flinkName(context), key },
    start,
    end,
    ...(items.length === 0 ? {} : repair(true, { start, end, newText: items.join(";") })),
  });
}

function isList(type: string): boolean {
  return type.startsWith("list<");
}

function reportBlock(block: NestedBlock, context: RuleContext): void {
  const rewriting = rewriteBlock(block, context);
  context.report({
    message: "list",
    help: "help",
    key: block.key,
    data: { flink: flinkName(context) },
    start: block.keyStart,
    end: block.keyStart + block.key.length,
    ...(rewriting === undefined ? {} : repair(rewriting.safe, rewriting.edit)),
  });
}
