import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { fact, isTemplated } from "../shapes/yaml-place.js";

/** How people call the Java classes that YAML makes of a key. */
const NAMES: Readonly<Record<string, string>> = {
  Integer: "a number",
  Long: "a number",
  BigInteger: "a number",
  Double: "a number",
  Boolean: "a boolean",
  List: "a list",
  Map: "a map",
};

export default defineRule({
  id: "config-yaml-non-string-key",
  area: "syntax",
  summary: "YAML takes a key for a number, a boolean, a list or a map",
  severity: "error",
  proof: { kind: "refusal", flink: "GlobalConfiguration", case: "number-as-key" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "safe",
  messages: {
    key: "{flink} refuses this config.yaml: YAML takes this key for {type}, and keys must be text.",
    help: "Put the key in quotes.",
    rewrite: "Write a plain key.",
    fix: "Put the key in quotes",
  },
  problems: ["non-string-key"],
  checkProblem(problem, context) {
    if (isTemplated(problem, context)) return;
    const { start, end } = problem;
    const written = context.document.source.text.slice(start, end);
    const scalar = /^[\w.+-]+$/.test(written);
    context.report({
      message: "key",
      help: scalar ? "help" : "rewrite",
      data: { flink: flinkName(context), type: NAMES[fact(problem, "type")] ?? "something else" },
      start,
      end,
      ...(scalar ? repair(true, { start, end, newText: `"${written}"` }) : {}),
    });
  },
});
