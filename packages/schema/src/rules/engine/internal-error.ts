import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "internal-error",
  area: "engine",
  summary: "A rule could not finish",
  severity: "error",
  fix: "none",
  messages: {
    crash: "The rule {rule} could not finish: {error}. What it would have found is missing here.",
    report: "This is a mistake in flinkconf, not in the file. Please report it.",
  },
});
