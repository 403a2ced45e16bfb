import { defineRule } from "../define-rule.js";
import { replaceInLine, reportMistake } from "../shapes/mistaken-line.js";

export default defineRule({
  id: "conf-missing-space-after-colon",
  area: "syntax",
  summary: "There is no space after the colon of a line",
  severity: "error",
  proof: [
    { kind: "loss", flink: "GlobalConfiguration", case: "missing-space-skipped", format: "flink-conf" },
    { kind: "refusal", flink: "YamlParserUtils", case: "missing-space-refused", format: "config-yaml" },
  ],
  fix: "mixed",
  messages: {
    skipped: "{flink} ignores this line: there is no space after the colon.",
    refused: "{flink} refuses this config.yaml: there is no space after the colon.",
    asKey:
      "{flink} finds no option here: there is no space after the first colon, so the key goes on to the second one.",
    help: "Put a space after the colon that ends `{key}`.",
    fix: "Put a space after the colon",
  },
  ...reportMistake({
    line: "missing-space",
    key: "missing-space",
    mend: (line) => replaceInLine(line, /(?<=:)/, " "),
  }),
});
