import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { lineEnd } from "../shapes/text-lines.js";
import { isTemplated } from "../shapes/yaml-place.js";

const MESSAGES: Readonly<Record<string, string>> = {
  "unclosed-quote": "open",
  "bad-escape": "escape",
  "text-after-quote": "behind",
};

export default defineRule({
  id: "config-yaml-broken-quotes",
  area: "syntax",
  summary: "A text in quotes is not closed, goes on behind its quotes, or holds an escape that YAML does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "unclosed-quote" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "none",
  messages: {
    open: "{flink} refuses this config.yaml: the quote that opens here is not closed.",
    escape: "{flink} refuses this config.yaml: YAML does not know this escape.",
    behind: "{flink} refuses this config.yaml: something stands behind the closing quote.",
    close: "Close the quote at the end of the value.",
    backslash: "Write backslashes twice, or use single quotes.",
    whole: "Put the whole value in one pair of quotes.",
  },
  problems: Object.keys(MESSAGES),
  checkProblem(problem, context) {
    if (isTemplated(problem, context)) return;
    const { code, start } = problem;
    const message = MESSAGES[code] ?? "open";
    context.report({
      message,
      help: message === "open" ? "close" : message === "escape" ? "backslash" : "whole",
      data: { flink: flinkName(context) },
      start,
      end: Math.min(problem.end, lineEnd(context.document.source.text, start)),
    });
  },
});
