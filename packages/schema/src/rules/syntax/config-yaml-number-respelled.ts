import { defineRule } from "../define-rule.js";
import { readingsOf } from "../shapes/conversion.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";
import { fact } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-number-respelled",
  area: "syntax",
  summary: "YAML takes a text for a number and spells it anew",
  severity: "warning",
  formats: ["config-yaml"],
  since: "1.19",
  fix: "safe",
  messages: {
    respelled: "{flink} reads {key} as `{read}`: YAML takes the value for a number.",
    help: "Put the value in quotes.",
    fix: "Put the value in quotes",
  },
  problems: ["number-respelled"],
  checkProblem(problem, context) {
    const { start, end } = problem;
    const key = fact(problem, "key");
    const written = fact(problem, "written");
    const read = fact(problem, "read");
    const match = context.catalogue.find(key);
    if (match === undefined || context.effective.winner(key)?.entry.valueStart !== start) return;
    const readings = readingsOf({ match }, context);
    // What reads a number is content with any spelling of it; an option that is text, or one that hands text on, is not.
    if (!readings.every(({ variant }) => variant.type === "string") || sameNumber(written, read)) return;
    context.report({
      message: "respelled",
      help: "help",
      key,
      data: { flink: flinkName(context), key, read },
      start,
      end,
      ...repair(true, { start, end, newText: `"${written}"` }),
    });
  },
});

/** Whether nothing but a plus sign is gone. */
function sameNumber(written: string, read: string): boolean {
  return written === read || written === `+${read}`;
}
