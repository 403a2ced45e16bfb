import type { JsonPath } from "../../text/json-value.js";
import { operatorName } from "../shapes/operator-resource.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-field-unknown",
  summary: "A field that the definition of the resource does not have",
  severity: "error",
  messages: {
    found: "Kubernetes drops `{field}`: {operator} has no such field here, and `kubectl apply` refuses it.",
    help: "Mend the name or the indentation, or delete the field.",
  },
  proof: { kind: "loss", flink: "FlinkDeploymentSpec", case: "op-unknown-field" },
  find: (resource) =>
    resource.unknown
      .filter(({ path }) => !resource.schemaFaults.some((fault) => isBelow(path, fault.path)))
      .map(({ path, releases }) => ({
        path,
        at: "key" as const,
        data: { operator: operatorName(resource, releases) },
        // Another release may have it.
        ...(releases.length < resource.releases.length ? { severity: "warning" as const } : {}),
      })),
});

/** Below a value of the wrong type everything is unknown; one finding says enough. */
function isBelow(path: JsonPath, above: JsonPath): boolean {
  return above.length <= path.length && above.every((step, index) => path[index] === step);
}
