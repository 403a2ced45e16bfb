import { linesBetween } from "../../text/flink-line.js";
import { HIGH_AVAILABILITY, KUBERNETES_FACTORY } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const UNTIL = "1.11";

export default statement({
  id: "ha-kubernetes-not-available",
  area: "high-availability",
  summary: "High availability by Kubernetes, which begins with Flink 1.12",
  severity: "error",
  proof: { kind: "refusal", flink: "HighAvailabilityServicesUtils", case: "ha-kubernetes-word-on-1.10" },
  until: UNTIL,
  formats: ["flink-conf"],
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: HIGH_AVAILABILITY.keys,
  when: [{ key: "*", holding: ["kubernetes"] }],
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: Kubernetes keeps the leader from Flink 1.12 on only.",
    help: "Use ZooKeeper, or a later release.",
  },
  lines(bound, context) {
    const { value } = bound.entry;
    const isKubernetes = value.toLowerCase() === "kubernetes" || value === KUBERNETES_FACTORY;
    if (!isKubernetes || (context.target.lines & linesBetween("1.12")) !== 0) return 0;
    return linesTaking(HIGH_AVAILABILITY, bound, context);
  },
});
