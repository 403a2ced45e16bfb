import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { indentAt, lineEnd, lineStart, nextLine, removeLines } from "../shapes/text-lines.js";
import { fact, isTemplated, writtenPair } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-duplicate-key",
  area: "syntax",
  summary: "A key stands twice at one level of a config.yaml",
  severity: "error",
  proof: { kind: "refusal", flink: "YamlParserUtils", case: "duplicate-key" },
  formats: ["config-yaml"],
  since: "1.19",
  fix: "unsafe",
  messages: {
    twice: "{flink} refuses this config.yaml: {key} stands here for the second time, line {line} has it already.",
    first: "The first one.",
    help: "Keep one of the two.",
    fix: "Delete the earlier line",
  },
  problems: ["duplicate-key"],
  checkProblem(problem, context) {
    if (isTemplated(problem, context)) return;
    const { text } = context.document.source;
    const first = problem.data["first"];
    const known = typeof first === "number" && first < problem.start;
    context.report({
      message: "twice",
      help: "help",
      key: fact(problem, "key"),
      data: { flink: flinkName(context), key: fact(problem, "key"), line: fact(problem, "line") },
      start: problem.start,
      end: problem.end,
      ...(known ? { related: [{ message: "first", start: first, end: lineEnd(text, first) }] } : {}),
      ...(known && isOneLine(text, first) ? repair(false, removeLines(text, first)) : {}),
    });
  },
});

/** Whether the setting that begins at an offset is the whole of its line. */
function isOneLine(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  const next = nextLine(text, offset);
  const pair = writtenPair(text, offset);
  if (text.slice(start, offset).trim() !== "" || pair === undefined || /^[|>&*!{["']/.test(pair.value)) return false;
  const below = text.slice(next, lineEnd(text, next)).trim();
  return below === "" || indentAt(text, next) <= indentAt(text, start);
}
