import { HIGH_AVAILABILITY, linesWithKubernetesHa } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-kubernetes-off-cluster",
  area: "high-availability",
  summary: "High availability by Kubernetes for a cluster on YARN",
  severity: "warning",
  since: "1.12",
  fix: "none",
  keys: HIGH_AVAILABILITY.keys,
  when: [{ deployment: ["yarn"] }],
  messages: {
    found:
      "{flink} keeps the leader in ConfigMaps and asks for an API server of Kubernetes, which containers of YARN do not have.",
    help: "Write `zookeeper` and name its servers.",
  },
  lines: (bound, context) =>
    context.target.deployment?.value === "yarn"
      ? linesTaking(HIGH_AVAILABILITY, bound, context) & linesWithKubernetesHa(context)
      : 0,
});
