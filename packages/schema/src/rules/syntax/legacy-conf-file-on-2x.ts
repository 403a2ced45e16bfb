import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { wholeFile } from "../shapes/whole-file.js";

export default defineRule({
  id: "legacy-conf-file-on-2x",
  area: "syntax",
  summary: "Flink 2.x does not read flink-conf.yaml",
  severity: "error",
  proof: { kind: "refusal", flink: "GlobalConfiguration", case: "flink-conf-on-2x" },
  formats: ["flink-conf"],
  since: "2.0",
  fix: "none",
  messages: {
    file: "{flink} does not read flink-conf.yaml and refuses to start without a config.yaml.",
    help: "Write a config.yaml: `flinkconf migrate {path} --to-format config.yaml` does it.",
  },
  problems: ["release-reads-other-file"],
  checkProblem(_, context) {
    const { document, path, target } = context;
    if (target.deployment?.value === "kubernetes-operator") return;
    context.report({
      message: "file",
      help: "help",
      data: { flink: flinkName(context), path },
      ...wholeFile(document),
    });
  },
});
