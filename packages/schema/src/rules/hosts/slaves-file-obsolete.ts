import { defineRule } from "../define-rule.js";
import { fileName } from "../shapes/whole-file.js";

export default defineRule({
  id: "slaves-file-obsolete",
  area: "hosts",
  summary: "The file slaves, which is called workers from Flink 1.11 on",
  severity: "warning",
  formats: ["workers"],
  since: "1.11",
  fix: "none",
  problems: ["workers"],
  messages: {
    found:
      "Flink's start-cluster.sh starts no TaskManager: it looks for a file called `workers` and ends with an error.",
    beside: "Flink's start-cluster.sh does not read this file: it reads the `workers` beside it.",
    help: "Rename the file to `workers`.",
    helpBeside: "Delete the file.",
  },
  checkProblem(_, context) {
    const [first] = context.document.entries;
    if (fileName(context.path) !== "slaves" || first === undefined) return;
    const beside = context.neighbours.has("workers");
    context.report({
      message: beside ? "beside" : "found",
      help: beside ? "helpBeside" : "help",
      start: first.keyStart,
      end: first.keyEnd,
      ...(beside ? { severity: "info" as const } : {}),
    });
  },
});
