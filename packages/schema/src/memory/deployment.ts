import type { Deployment } from "../effective/target.js";
import type { MemoryDeployment } from "./memory-input.js";

/** How memory is divided where Flink runs; the operator deploys natively unless it is told otherwise. */
export function memoryDeployment(deployment: Deployment | undefined): MemoryDeployment {
  if (deployment === "yarn") return "yarn";
  return deployment === "kubernetes" || deployment === "kubernetes-operator" ? "kubernetes" : "standalone";
}
