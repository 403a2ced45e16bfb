import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "release-newer-than-known",
  area: "engine",
  summary: "The release is newer than every one that flinkconf knows",
  severity: "info",
  fix: "none",
  messages: {
    judged: "flinkconf knows no release as new as Flink {named} and judges this file as one for Flink {judged}.",
    help: "A newer flinkconf may know it; keys that are new in Flink {named} are reported as unknown.",
  },
});
