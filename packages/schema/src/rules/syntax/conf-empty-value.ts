import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { LINE_PROBLEMS, reportMistake } from "../shapes/mistaken-line.js";
import { repair } from "../shapes/repair.js";
import { indentAt, lineEnd, lineStart, nextLine, removeLines } from "../shapes/text-lines.js";
import { isUnquoted } from "../shapes/unquoted-special.js";
import { fact, isTemplated } from "../shapes/yaml-place.js";

const mistake = reportMistake({
  line: "missing-value",
  mend: (line, text) => [removeLines(text, line.start)],
  unsafe: true,
});

export default defineRule({
  id: "conf-empty-value",
  area: "syntax",
  summary: "Nothing is written behind the colon of a key",
  severity: "error",
  proof: [
    { kind: "loss", flink: "GlobalConfiguration", case: "missing-value-skipped", format: "flink-conf" },
    { kind: "refusal", flink: "GlobalConfiguration", case: "null-value-refused", format: "config-yaml" },
  ],
  fix: "unsafe",
  messages: {
    skipped: "{flink} ignores this line: nothing is written after the colon.",
    refused: "{flink} refuses this config.yaml: {key} has no value.",
    null: "{flink} refuses this config.yaml: {key} is null, and no setting may be.",
    help: "Write a value, or delete the line.",
    fix: "Delete the line",
  },
  problems: [...LINE_PROBLEMS, "null-value"],
  checkProblem(problem, context) {
    if (problem.code !== "null-value") {
      mistake.checkProblem?.(problem, context);
      return;
    }
    const { text } = context.document.source;
    if (isTemplated(problem, context) || isUnquoted(problem, text)) return;
    const written = fact(problem, "written");
    const own = text.slice(lineStart(text, problem.start), problem.start).trim() === "";
    const alone = own && problem.end <= lineEnd(text, problem.start) && !hasLinesBelow(text, problem.start);
    context.report({
      message: written === "" ? "refused" : "null",
      help: "help",
      key: fact(problem, "key"),
      data: { flink: flinkName(context), key: fact(problem, "key") },
      start: problem.start,
      end: problem.end,
      ...(alone ? repair(false, removeLines(text, problem.start)) : {}),
    });
  },
});

/** Whether lines that are indented further follow: without their key they would say something else. */
function hasLinesBelow(text: string, offset: number): boolean {
  const own = indentAt(text, lineStart(text, offset));
  for (let at = nextLine(text, offset); at < text.length; at = nextLine(text, at)) {
    const indent = indentAt(text, at);
    const first = at + indent;
    if (first < lineEnd(text, at) && text.charCodeAt(first) !== 35) return indent > own;
  }
  return false;
}
