import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "unused-suppression",
  area: "engine",
  summary: "A comment that silences nothing",
  severity: "warning",
  fix: "safe",
  messages: {
    unused: "This comment silences nothing: {rule} has no finding there.",
    end: "This comment ends nothing: no flinkconf-ignore-start stands open before it.",
    removeComment: "Remove the comment",
    removeRule: "Remove {rule} from the comment",
  },
});
