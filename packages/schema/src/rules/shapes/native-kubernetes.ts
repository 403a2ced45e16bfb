import type { RuleContext } from "../rule.js";

/** Whether Flink's own client deploys on Kubernetes. The operator checks and completes a configuration before it does. */
export function isNativeKubernetes({ target }: RuleContext): boolean {
  return target.deployment?.value === "kubernetes";
}
