import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "workers-with-port",
  area: "hosts",
  summary: "A worker with a port, which becomes part of the host's name",
  severity: "warning",
  formats: ["workers"],
  fix: "safe",
  problems: ["workers"],
  messages: {
    found:
      "Flink's start-cluster.sh starts no TaskManager here: it takes `{host}:{port}` for the name of the machine to log in to.",
    help: "Write the host alone; ports of TaskManagers stand in the configuration.",
    fix: "Write `{host}`",
  },
  checkProblem(_, context) {
    for (const { key, keyStart, keyEnd, valueEnd, value } of context.document.entries) {
      if (!/^\d+$/.test(value)) continue;
      const data = { host: key, port: value };
      const edits = [{ start: keyEnd, end: valueEnd, newText: "" }];
      context.report({
        message: "found",
        help: "help",
        data,
        start: keyStart,
        end: valueEnd,
        fixes: [{ title: "fix", data, applicability: "safe", edits }],
      });
    }
  },
});
