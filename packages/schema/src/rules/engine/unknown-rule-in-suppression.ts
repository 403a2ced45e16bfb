import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "unknown-rule-in-suppression",
  area: "engine",
  summary: "A comment that silences a rule which does not exist",
  severity: "warning",
  fix: "unsafe",
  messages: {
    unknown: "flinkconf has no rule {rule}, so this comment does not silence anything under that name.",
    meant: "Did you mean {suggestion}?",
    list: "The command `flinkconf rules` lists all rules.",
    replace: "Write {suggestion}",
  },
});
