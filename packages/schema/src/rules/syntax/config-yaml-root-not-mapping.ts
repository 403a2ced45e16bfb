import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isExplained } from "../shapes/mistaken-line.js";
import { lineEnd } from "../shapes/text-lines.js";
import { fact, isTemplated } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-root-not-mapping",
  area: "syntax",
  summary: "A config.yaml is not one map of keys and values",
  severity: "error",
  proof: [
    { kind: "refusal", flink: "YamlParserUtils", case: "list-root" },
    { kind: "refusal", flink: "YamlParserUtils", case: "second-document" },
  ],
  formats: ["config-yaml"],
  since: "1.19",
  fix: "none",
  messages: {
    list: "{flink} refuses this config.yaml: it is a list, not keys and values.",
    text: "{flink} refuses this config.yaml: it is a text, not keys and values.",
    second: "{flink} refuses this config.yaml: a second document begins here.",
    help: "Write `key: value`, one a line.",
    one: "Keep one document: delete the `---` or what follows it.",
  },
  problems: ["root-not-mapping", "second-document"],
  checkProblem(problem, context) {
    if (isTemplated(problem, context)) return;
    const second = problem.code === "second-document";
    if (!second && isExplained(problem, context)) return;
    const { text } = context.document.source;
    const list = fact(problem, "type") === "List";
    context.report({
      message: second ? "second" : list ? "list" : "text",
      help: second ? "one" : "help",
      data: { flink: flinkName(context) },
      start: problem.start,
      end: Math.min(problem.end, lineEnd(text, problem.start)),
    });
  },
});
