import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";

export default defineRule({
  id: "config-yaml-control-character",
  area: "syntax",
  summary: "A config.yaml holds a control character",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "control-character" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "unsafe",
  messages: {
    character: "{flink} refuses this config.yaml: it holds the control character {point}.",
    characters: "{flink} refuses this config.yaml: it holds {count} control characters, the first of them {point}.",
    help: "Take it out, or write it as an escape in double quotes.",
    fix: "Take it out",
  },
  problems: ["control-character"],
  checkProblem({ start, end }, context) {
    const { problems, source } = context.document;
    const all = problems.filter(({ code }) => code === "control-character");
    if (all[0]?.start !== start) return;
    const code = source.text.charCodeAt(start);
    const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    const edits = all.map((problem) => ({ start: problem.start, end: problem.start + 1, newText: "" }));
    context.report({
      message: all.length === 1 ? "character" : "characters",
      help: "help",
      data: { flink: flinkName(context), point, count: all.length },
      start,
      end,
      ...repair(false, ...edits),
    });
  },
});
