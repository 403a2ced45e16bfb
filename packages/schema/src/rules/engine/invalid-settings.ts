import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "invalid-settings",
  area: "engine",
  summary: "A mistake in the settings file of flinkconf",
  severity: "error",
  fix: "none",
  messages: {
    invalid: "{sentence}",
  },
});
