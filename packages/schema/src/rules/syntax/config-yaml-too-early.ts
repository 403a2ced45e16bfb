import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { wholeFile } from "../shapes/whole-file.js";

export default defineRule({
  id: "config-yaml-too-early",
  area: "syntax",
  summary: "Flink before 1.19 does not read config.yaml",
  severity: "error",
  proof: { kind: "refusal", flink: "GlobalConfiguration", case: "config-yaml-on-1.18" },
  formats: ["config-yaml"],
  until: "1.18",
  fix: "none",
  messages: {
    file: "{flink} does not read config.yaml and refuses to start without a flink-conf.yaml.",
    help: "Name the file flink-conf.yaml and write every key in full, or use Flink 1.19 or newer.",
  },
  problems: ["release-reads-other-file"],
  checkProblem(_, context) {
    const data = { flink: flinkName(context) };
    context.report({ message: "file", help: "help", data, ...wholeFile(context.document) });
  },
});
