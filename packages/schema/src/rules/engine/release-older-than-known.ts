import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "release-older-than-known",
  area: "engine",
  summary: "The release is older than every one that flinkconf knows",
  severity: "info",
  fix: "none",
  messages: {
    judged: "flinkconf knows no release as old as Flink {named} and judges this file as one for Flink {judged}.",
    help: "What left Flink before {judged} is reported; what Flink {named} did not have yet is not.",
  },
});
