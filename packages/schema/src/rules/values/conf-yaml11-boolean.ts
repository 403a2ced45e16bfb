import { defineRule } from "../define-rule.js";
import { reportRefusedValues } from "../shapes/refused-value.js";

export default defineRule({
  id: "conf-yaml11-boolean",
  area: "values",
  summary: "A boolean written as yes, no, on, off, 1 or 0",
  severity: "error",
  proof: { kind: "refusal", flink: "ConfigurationUtils", case: "boolean-yes" },
  fix: "safe",
  messages: {
    refused: "{flink} refuses `{value}`: a boolean is `true` or `false`, in any case, and nothing else.",
    help: "Write `{replacement}`.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["boolean-word"], ({ text }) => ({
    message: "refused",
    help: "help",
    replacement: /^(?:yes|on|1)$/i.test(text) ? "true" : "false",
    applicability: "safe",
  })),
});
