import { defineRule } from "../define-rule.js";
import { HIGH_AVAILABILITY } from "../shapes/high-availability.js";
import { hasZooKeeperBeside, placeBeside, settingBeside } from "../shapes/hosts.js";

export default defineRule({
  id: "masters-one-with-ha",
  area: "hosts",
  summary: "High availability, and one JobManager",
  severity: "info",
  offByDefault: true,
  formats: ["masters"],
  fix: "none",
  problems: ["masters"],
  messages: {
    found: "Flink's start-cluster.sh starts one JobManager, on `{host}`: when that machine is gone, nobody takes over.",
    help: "Add a line for a JobManager on another machine.",
    related: "High availability is on here",
  },
  checkProblem(_, context) {
    const [first, second] = context.document.entries;
    if (first === undefined || second !== undefined || hasZooKeeperBeside(context) !== true) return;
    context.report({
      message: "found",
      help: "help",
      data: { host: first.key },
      start: first.keyStart,
      end: Math.max(first.keyEnd, first.valueEnd),
      related: placeBeside(settingBeside(HIGH_AVAILABILITY.keys, context)),
    });
  },
});
