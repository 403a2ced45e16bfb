import { defineRule } from "../define-rule.js";
import { HIGH_AVAILABILITY } from "../shapes/high-availability.js";
import { hasZooKeeperBeside, placeBeside, settingBeside } from "../shapes/hosts.js";

export default defineRule({
  id: "masters-many-without-zookeeper",
  area: "hosts",
  summary: "Several masters, of which start-cluster.sh starts none without ZooKeeper",
  severity: "warning",
  formats: ["masters"],
  fix: "none",
  problems: ["masters"],
  messages: {
    found:
      "Flink's start-cluster.sh starts no JobManager on `{host}`: without ZooKeeper it starts one, on the machine it runs on, and does not read this file.",
    help: "Set `high-availability.type` to `zookeeper`, or keep one line.",
    related: "The kind of high availability",
  },
  checkProblem(_, context) {
    const [, second] = context.document.entries;
    if (second === undefined || hasZooKeeperBeside(context) !== false) return;
    context.report({
      message: "found",
      help: "help",
      data: { host: second.key },
      start: second.keyStart,
      end: Math.max(second.keyEnd, second.valueEnd),
      related: placeBeside(settingBeside(HIGH_AVAILABILITY.keys, context)),
    });
  },
});
