import type { RuleContext } from "../rule.js";
import { HIGH_AVAILABILITY, lacking, linesWithKubernetesHa, linesWithout } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-k8s-cluster-id-missing",
  area: "high-availability",
  summary: "High availability by Kubernetes for a standalone cluster without kubernetes.cluster-id",
  severity: "error",
  proof: { kind: "refusal", flink: "Fabric8FlinkKubeClient", case: "ha-k8s-cluster-id-missing-1" },
  since: "1.12",
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: HIGH_AVAILABILITY.keys,
  when: [{ key: "*", holding: ["kubernetes"] }, lacking("kubernetes.cluster-id")],
  messages: {
    found: "{flink} starts neither a JobManager nor a TaskManager: `kubernetes.cluster-id` is not set.",
    perhaps: "{flink} starts a standalone cluster only with `kubernetes.cluster-id`, which is not set here.",
    help: "Set it to a name of this cluster's own; the ConfigMaps of the leaders are called after it.",
  },
  lines: (bound, context) =>
    hasOwnId(context)
      ? 0
      : linesTaking(HIGH_AVAILABILITY, bound, context) &
        linesWithKubernetesHa(context) &
        linesWithout("kubernetes.cluster-id", context),
  wording: (_, context) => (isStandalone(context) ? {} : { found: "perhaps" }),
  // Where the deployment is not known, the command that deploys natively may give the name.
  severityOf: (_, context) => (isStandalone(context) ? (context.complete ? undefined : "warning") : "info"),
});

const isStandalone = ({ target }: RuleContext): boolean => target.deployment?.value === "standalone";

/** Deployments that name the cluster themselves, and fragments for who knows what. */
function hasOwnId({ target, complete }: RuleContext): boolean {
  const deployment = target.deployment?.value;
  return deployment === undefined || deployment === "docker" ? !complete : deployment !== "standalone";
}
