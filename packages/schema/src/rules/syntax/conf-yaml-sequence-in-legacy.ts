import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { readingsOf } from "../shapes/conversion.js";
import { rewriteBlock } from "../shapes/flatten-block.js";
import { flinkName } from "../shapes/flink-name.js";
import { malformedEntries } from "../shapes/malformed-key.js";
import { reportMistake } from "../shapes/mistaken-line.js";
import { blockAround, type NestedBlock, nestedBlocks } from "../shapes/nested-blocks.js";
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
  checkDocument(context) {
    for (const block of nestedBlocks(context)) if (block.kind === "sequence") reportBlock(block, context);
    for (const { entry, malformation } of malformedEntries(context)) {
      if (malformation !== "sequence" || blockAround(context, entry.keyStart) !== undefined) continue;
      const { keyStart, keyEnd } = entry;
      context.report({
        message: "asKey",
        help: "help",
        data: { flink: flinkName(context) },
        start: keyStart,
        end: keyEnd,
      });
    }
    for (const bound of context.entries) {
      const { entry } = bound;
      if (entry.value.charCodeAt(0) !== 91 || bound.placeholder) continue;
      const items = listItems(entry.value);
      if (items === undefined || !readingsOf(bound, context).some(({ variant }) => isList(variant.type))) continue;
      context.report({
        message: "flow",
        help: "help",
        key: entry.key,
        data: { flink: flinkName(context), key: entry.key },
        start: entry.valueStart,
        end: entry.valueEnd,
        ...(items.length === 0
          ? {}
          : repair(true, { start: entry.valueStart, end: entry.valueEnd, newText: items.join(";") })),
      });
    }
  },
});

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
