import type { Deployment, Learnt, Mode } from "./target.js";
import type { TargetEvidence } from "./target-evidence.js";

/**
 * Keys that a standalone cluster in pods sets as well, for high availability: `KubernetesLeaderElectionConfiguration` and the
 * Kubernetes client read them there, so they are no sign of the native deployment.
 */
const SHARED_KUBERNETES_KEYS =
  /^kubernetes\.(?:cluster-id|namespace|context|config\.file|client\.|leader-election\.|transactional-operation\.|jobmanager\.annotations|hadoop\.)/;

/** The deployment that `execution.target` names, and its mode. `remote` and `local` say neither. */
const TARGETS: Readonly<Record<string, readonly [Deployment, Mode]>> = {
  "yarn-session": ["yarn", "session"],
  "yarn-per-job": ["yarn", "per-job"],
  "yarn-application": ["yarn", "application"],
  "kubernetes-session": ["kubernetes", "session"],
  "kubernetes-application": ["kubernetes", "application"],
};

const executionTarget = (evidence: TargetEvidence): readonly [Deployment, Mode] | undefined => {
  const value = evidence.value("execution.target");
  return value === undefined ? undefined : TARGETS[value.trim().toLowerCase()];
};

const reactive = (evidence: TargetEvidence): boolean =>
  evidence.value("scheduler-mode")?.trim().toLowerCase() === "reactive";

/** Where the file's Flink runs, as far as its keys tell; keys of two deployments tell nothing. */
export function inferDeployment(evidence: TargetEvidence): Learnt<Deployment> | undefined {
  const target = executionTarget(evidence);
  if (target !== undefined) return { value: target[0], source: "execution.target" };
  const highAvailability = evidence.value("high-availability.type") ?? evidence.value("high-availability");
  const sharedCount = highAvailability !== undefined && !/^(?:none|zookeeper)$/i.test(highAvailability.trim());
  let yarn: string | undefined;
  let kubernetes: string | undefined;
  let operator: string | undefined;
  for (const { key } of evidence.knownKeys()) {
    if (key.startsWith("yarn.")) yarn ??= key;
    else if (key.startsWith("kubernetes.operator.")) operator ??= key;
    else if (key.startsWith("kubernetes.") && !(sharedCount && SHARED_KUBERNETES_KEYS.test(key))) kubernetes ??= key;
  }
  if (operator !== undefined) return { value: "kubernetes-operator", source: `key ${operator}` };
  if (yarn !== undefined && kubernetes !== undefined) return undefined;
  if (yarn !== undefined) return { value: "yarn", source: `key ${yarn}` };
  if (kubernetes !== undefined) return { value: "kubernetes", source: `key ${kubernetes}` };
  return reactive(evidence) ? { value: "standalone", source: "scheduler-mode" } : undefined;
}

/** How jobs come to the cluster: what `execution.target` says, or reactive mode, which Flink starts with an application only. */
export function inferMode(evidence: TargetEvidence): Learnt<Mode> | undefined {
  const target = executionTarget(evidence);
  if (target !== undefined) return { value: target[1], source: "execution.target" };
  return reactive(evidence) && inferDeployment(evidence)?.value === "standalone"
    ? { value: "application", source: "scheduler-mode" }
    : undefined;
}
