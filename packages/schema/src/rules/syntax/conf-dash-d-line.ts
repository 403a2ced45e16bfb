import { defineRule } from "../define-rule.js";
import { replaceInLine, reportMistake } from "../shapes/mistaken-line.js";

export default defineRule({
  id: "conf-dash-d-line",
  area: "syntax",
  summary: "A line is written as on the command line, `-Dkey=value`",
  severity: "error",
  proof: [
    { kind: "loss", flink: "GlobalConfiguration", case: "dash-d-skipped", format: "flink-conf" },
    { kind: "refusal", flink: "YamlParserUtils", case: "dash-d-refused", format: "config-yaml" },
    { kind: "loss", flink: "YamlParserUtils", case: "dash-d-in-key", format: "config-yaml" },
  ],
  fix: "mixed",
  messages: {
    skipped: "{flink} ignores this line: `-D` belongs on the command line, a file has `key: value`.",
    refused: "{flink} refuses this config.yaml: `-D` belongs on the command line, a file has `key: value`.",
    asKey: "{flink} finds no option here: `-D` belongs on the command line and counts as part of the key.",
    help: "Write `{key}: ` and the value.",
    fix: "Write the line as `key: value`",
  },
  ...reportMistake({
    line: "dash-d",
    key: "dash-d",
    mend: (line) => [
      ...replaceInLine(line, /^-y?D\s*/, ""),
      ...replaceInLine(line, /(?<=^-y?D\s*[\w.-]+)\s*[=:]\s*/, ": "),
    ],
  }),
});
