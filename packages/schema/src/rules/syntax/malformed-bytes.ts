import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";

const REPLACEMENT = "\ufffd";

export default defineRule({
  id: "malformed-bytes",
  area: "syntax",
  summary: "A file holds bytes that are no UTF-8",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "malformed-bytes", format: "config-yaml" },
  fix: "none",
  messages: {
    refused: "{flink} refuses this config.yaml: it holds bytes that are no UTF-8.",
    replaced: "{flink} replaces bytes that are no UTF-8: the value of {key} is not what the file says.",
    help: "Save the file as UTF-8.",
  },
  problems: ["malformed-bytes"],
  checkProblem({ start, end }, context) {
    const flink = flinkName(context);
    if (context.document.format === "config-yaml") {
      context.report({ message: "refused", help: "help", data: { flink }, start, end });
      return;
    }
    for (const { entry } of context.entries) {
      if (!entry.value.includes(REPLACEMENT)) continue;
      context.report({
        message: "replaced",
        help: "help",
        severity: "warning",
        key: entry.key,
        data: { flink, key: entry.key },
        start: entry.valueStart,
        end: entry.valueEnd,
      });
    }
  },
});
