import { defineRule } from "../define-rule.js";
import { replaceInLine, reportMistake } from "../shapes/mistaken-line.js";

export default defineRule({
  id: "conf-equals-separator",
  area: "syntax",
  summary: "A line is written `key=value`, as in a properties file",
  severity: "error",
  proof: [
    { kind: "loss", flink: "GlobalConfiguration", case: "equals-skipped", format: "flink-conf" },
    { kind: "refusal", flink: "YamlParserUtils", case: "equals-refused", format: "config-yaml" },
    { kind: "loss", flink: "YamlParserUtils", case: "equals-in-key", format: "config-yaml" },
  ],
  fix: "mixed",
  messages: {
    skipped: "{flink} ignores this line: key and value are separated by an equals sign.",
    refused: "{flink} refuses this config.yaml: key and value are separated by an equals sign.",
    asKey: "{flink} finds no option here: the equals sign and what follows it count as part of the key.",
    help: "Write `{key}: ` and the value.",
    fix: "Replace the equals sign by a colon and a space",
  },
  ...reportMistake({ line: "equals", key: "equals", mend: (line) => replaceInLine(line, /[ \t]*=[ \t]*/, ": ") }),
});
