import type { RuleContext } from "../rule.js";
import { HIGH_AVAILABILITY, linesWithZooKeeper } from "../shapes/high-availability.js";
import { linesReading, linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const PORT = "high-availability.jobmanager.port";

/** Ports that are random unless somebody fixes them, mostly for a firewall. */
const FIXED_FOR_A_REASON = ["blob.server.port", "taskmanager.rpc.port", "taskmanager.data.port"];

/** Deployments that choose the port themselves. */
const CHOOSING: readonly (string | undefined)[] = ["yarn", "kubernetes", "kubernetes-operator"];

export default statement({
  id: "ha-random-jm-port",
  area: "high-availability",
  summary: "A port of the JobManager that high availability does not use",
  severity: "info",
  fix: "none",
  keys: ["jobmanager.rpc.port"],
  when: [{ anyOf: HIGH_AVAILABILITY.keys.map((key) => ({ key, oneOf: ["zookeeper"] })) }, { key: PORT, set: false }],
  messages: {
    found:
      "{flink} does not use this port: with ZooKeeper a JobManager listens on a random one, unless `high-availability.jobmanager.port` is set.",
    help: "Set `high-availability.jobmanager.port` to a port or a range that the firewall lets through.",
  },
  lines({ entry }, context) {
    const isShipped = entry.value === "6123" && !hasFirewall(context);
    if (isShipped || CHOOSING.includes(context.target.deployment?.value)) return 0;
    return linesWithZooKeeper(context) & ~linesSetting(PORT, context);
  },
});

const hasFirewall = (context: RuleContext): boolean =>
  FIXED_FOR_A_REASON.some(
    (key) => (linesSetting(key, context) & linesReading(key, context, (text) => text !== "0")) !== 0,
  );
