import { defineRule } from "../define-rule.js";
import { reportRefusedValues } from "../shapes/refused-value.js";

export default defineRule({
  id: "duration-m-before-1-15",
  area: "values",
  summary: "A duration in `m` for a release that knows only `min`",
  severity: "error",
  proof: { kind: "refusal", flink: "TimeUtils", case: "duration-m-on-1-14" },
  until: "1.14",
  fix: "safe",
  messages: {
    refused: "{flink} refuses `{value}`: the unit `m` for minutes is read from Flink 1.15 on.",
    help: "Write `min`, which every release reads.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["duration-m"], ({ text }) => ({
    message: "refused",
    help: "help",
    replacement: `${text.trim().replace(/\s*m$/i, "")} min`,
    applicability: "safe",
  })),
});
