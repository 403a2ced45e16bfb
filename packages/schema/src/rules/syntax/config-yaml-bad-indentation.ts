import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { lineEnd, lineStart } from "../shapes/text-lines.js";
import { isTemplated } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-bad-indentation",
  area: "syntax",
  summary: "A line of a config.yaml is indented like none of those above it",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "bad-indentation" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "none",
  messages: {
    indent: "{flink} refuses this config.yaml: the line is indented like none of those that it could belong to.",
    help: "Indent it as far as the lines beside it.",
  },
  problems: ["bad-indentation"],
  checkProblem(problem, context) {
    if (isTemplated(problem, context)) return;
    const { text } = context.document.source;
    const { start } = problem;
    // A tab is what went wrong with such a line.
    if (text.slice(lineStart(text, start), start).includes("\t")) return;
    const end = Math.min(problem.end, lineEnd(text, start));
    context.report({ message: "indent", help: "help", data: { flink: flinkName(context) }, start, end });
  },
});
