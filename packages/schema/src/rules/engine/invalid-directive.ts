import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "invalid-directive",
  area: "engine",
  summary: "A comment for flinkconf that says nothing it understands",
  severity: "warning",
  fix: "none",
  messages: {
    form: "flinkconf does not know the comment {word}, so it silences nothing.",
    forms: "Write flinkconf-ignore-next-line, -line, -file, -start or -end, then the rule, then -- and the reason.",
    noRule: "This comment names no rule, so it silences nothing.",
    name: "flinkconf passes over {name}: it is nothing that a target is described by.",
    noValue: "flinkconf passes over {name}: no value is given for it.",
    release: "flinkconf passes over {value}: that is no Flink release.",
    value: "flinkconf passes over {value}: that is no {name} it knows.",
    target: "Describe the target as in flink=1.20 deployment=yarn mode=application.",
    releases: "Name a release line such as 1.20 or 2.1, or a whole major such as 2.x.",
    values: "Known are {known}.",
  },
});
