import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { lineEnd, lineNumber } from "../shapes/text-lines.js";
import { fact } from "../shapes/yaml-place.js";

export default defineRule({
  id: "config-yaml-flat-vs-nested-same-key",
  area: "syntax",
  summary: "A config.yaml sets a key once flat and once nested",
  severity: "warning",
  formats: ["config-yaml"],
  since: "1.19",
  fix: "none",
  messages: {
    other: "{flink} ignores this value of {key}: line {line} sets it again, and the last one wins.",
    same: "{flink} ignores this value: line {line} sets {key} to the same.",
    winner: "This one wins.",
    help: "Keep one of the two.",
  },
  problems: ["flat-and-nested-same-key"],
  checkProblem(problem, context) {
    const { text } = context.document.source;
    const own = context.effective.entriesOf(fact(problem, "key")).filter(({ layer }) => layer.own);
    const winner = own.find(({ entry }) => entry.keyStart === problem.start)?.entry;
    const loser = own.find(({ entry }) => entry.keyStart === problem.data["first"])?.entry;
    if (winner === undefined || loser === undefined) return;
    const same = winner.value === loser.value && winner.valueType === loser.valueType;
    context.report({
      message: same ? "same" : "other",
      help: "help",
      key: winner.key,
      data: { flink: flinkName(context), key: fact(problem, "key"), line: lineNumber(text, problem.start) },
      start: loser.keyStart,
      end: Math.min(loser.valueEnd, lineEnd(text, loser.keyStart)),
      tags: ["unnecessary"],
      related: [{ message: "winner", start: winner.keyStart, end: winner.keyEnd }],
      ...(same ? { severity: "info" } : {}),
    });
  },
});
