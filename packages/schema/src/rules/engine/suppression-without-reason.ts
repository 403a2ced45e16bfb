import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "suppression-without-reason",
  area: "engine",
  summary: "A comment that silences a rule without saying why",
  severity: "warning",
  fix: "none",
  messages: {
    reason: "This comment silences {rules} without a reason.",
    how: "Say why after two dashes: # {form} {rules} -- the reason.",
  },
});
