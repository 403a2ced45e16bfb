import { isSensitiveAnywhere } from "../../values/sensitive.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { lineStart } from "../shapes/text-lines.js";
import { fact, quoted } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-space-hash-cut",
  area: "syntax",
  summary: "A `#` behind a space cuts the value of a config.yaml off",
  severity: "warning",
  formats: ["config-yaml"],
  since: "1.19",
  fix: "unsafe",
  messages: {
    cut: "{flink} reads the value of {key} up to the `#` only: behind a space it begins a comment.",
    help: "Put the value in quotes if the `#` belongs to it.",
    fix: "Put the value in quotes",
  },
  problems: ["hash-comment-after-value"],
  checkProblem(problem, context) {
    const { start, end } = problem;
    const { text } = context.document.source;
    const key = fact(problem, "key");
    const entry = context.effective.winner(key)?.entry;
    if (entry === undefined || entry.valueEnd > start || lineStart(text, entry.valueEnd) !== lineStart(text, start))
      return;
    const { value, valueStart } = entry;
    const rest = text.slice(start, end).trimEnd();
    if (!isSensitiveAnywhere(key) && !isTorn(value, rest)) return;
    const whole = text.slice(valueStart, start) + rest;
    context.report({
      message: "cut",
      help: "help",
      key,
      data: { flink: flinkName(context), key },
      start,
      end,
      ...repair(false, { start: valueStart, end: start + rest.length, newText: quoted(whole) }),
    });
  },
});

/** Whether a quote or a bracket opens before the `#` and closes behind it. */
function isTorn(value: string, rest: string): boolean {
  const odd = (mark: string) => value.split(mark).length % 2 === 0 && rest.split(mark).length % 2 === 0;
  const open = (left: string, right: string) =>
    value.split(left).length > value.split(right).length && rest.split(right).length > rest.split(left).length;
  return odd('"') || odd("'") || open("(", ")") || open("[", "]") || open("{", "}");
}
