import { defineRule } from "../define-rule.js";
import { fileName } from "../shapes/whole-file.js";

export default defineRule({
  id: "flink-key-in-hadoop-file",
  area: "yarn",
  summary: "An option of Flink in a configuration file of Hadoop",
  severity: "warning",
  formats: ["hadoop-xml"],
  fix: "none",
  messages: {
    found:
      "Flink does not see `{key}` here: it takes its own options from flink-conf.yaml or config.yaml only, and Hadoop has no such property.",
    help: "Move it from {file} to Flink's own file.",
  },
  problems: ["flink-key-in-hadoop-file"],
  checkProblem({ start, end, data }, context) {
    const key = String(data["key"]);
    context.report({ message: "found", help: "help", data: { key, file: fileName(context.path) }, key, start, end });
  },
});
