import { defineRule } from "../define-rule.js";
import type { RuleContext } from "../rule.js";
import { rewriteBlock } from "../shapes/flatten-block.js";
import { flinkName } from "../shapes/flink-name.js";
import { blockOf, type NestedBlock } from "../shapes/nested-blocks.js";
import { repair } from "../shapes/repair.js";

export default defineRule({
  id: "conf-nested-yaml-in-legacy",
  area: "syntax",
  summary: "A flink-conf.yaml holds nested YAML",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "nested-yaml" },
  formats: ["flink-conf"],
  until: "1.20",
  fix: "mixed",
  messages: {
    nested: "{flink} ignores this line and reads the lines below it without it: flink-conf.yaml has no nested keys.",
    example: "Write every key in full, such as `{key}: ` and the value.",
    help: "Write every key in full, from the first column.",
    fix: "Write the keys in full",
  },
  problems: ["no-separator"],
  checkProblem(problem, context) {
    const block = blockOf(problem, context);
    if (block?.kind === "mapping") report(block, context);
  },
});

function report(block: NestedBlock, context: RuleContext): void {
  const rewriting = rewriteBlock(block, context);
  const [key] = rewriting?.keys ?? [];
  context.report({
    message: "nested",
    help: key === undefined ? "help" : "example",
    data: { flink: flinkName(context), key: key ?? "" },
    key: block.key,
    start: block.keyStart,
    end: block.keyStart + block.key.length,
    ...(rewriting === undefined ? {} : repair(rewriting.safe, rewriting.edit)),
  });
}
