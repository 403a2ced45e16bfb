import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";

export default defineRule({
  id: "conf-utf-16",
  area: "syntax",
  summary: "A flink-conf.yaml is written in UTF-16 or UTF-32",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "utf-16" },
  formats: ["flink-conf"],
  until: "1.20",
  fix: "none",
  messages: {
    encoding: "{flink} finds no setting in this file: it is written in {encoding}.",
    help: "Save the file as UTF-8 without a byte order mark.",
  },
  problems: ["utf-16"],
  checkProblem({ start, end }, context) {
    const encoding = context.document.source.encoding.startsWith("utf-32") ? "UTF-32" : "UTF-16";
    context.report({ message: "encoding", help: "help", data: { flink: flinkName(context), encoding }, start, end });
  },
});
