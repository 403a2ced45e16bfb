import { defineRule } from "../define-rule.js";
import { HIGH_AVAILABILITY } from "../shapes/high-availability.js";
import { hasZooKeeperBeside, placeBeside, settingBeside } from "../shapes/hosts.js";

export default defineRule({
  id: "masters-without-port",
  area: "hosts",
  summary: "A master without the port of its web interface",
  severity: "warning",
  formats: ["masters"],
  fix: "unsafe",
  problems: ["masters"],
  messages: {
    found:
      "Flink's start-cluster.sh starts this JobManager with `rest.port=0`: its REST interface listens on a random port, whatever the configuration says.",
    help: "Write the port behind the host.",
    related: "High availability is on here",
    fix: "Write `{host}:{port}`",
  },
  checkProblem(_, context) {
    if (hasZooKeeperBeside(context) !== true || settingBeside(["rest.bind-port"], context) !== undefined) return;
    const port = settingBeside(["rest.port"], context)?.entry.value ?? "8081";
    for (const { key, keyStart, keyEnd, valueEnd, value } of context.document.entries) {
      if (value !== "") continue;
      const data = { host: key, port };
      const edits = [{ start: keyEnd, end: valueEnd, newText: `:${port}` }];
      context.report({
        message: "found",
        help: "help",
        data,
        start: keyStart,
        end: keyEnd,
        related: placeBeside(settingBeside(HIGH_AVAILABILITY.keys, context)),
        fixes: /^[1-9]\d{0,4}$/.test(port) ? [{ title: "fix", data, applicability: "unsafe", edits }] : [],
      });
    }
  },
});
