import { signOf } from "../../operator/decimal.js";
import { readQuantity } from "../../operator/quantity.js";
import { numberMember, objectOf, textMember } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-resource-not-positive",
  summary: "Cores or storage of 0 and less",
  severity: "warning",
  messages: {
    found: "{operator} lets `{value}` pass, and Kubernetes refuses the pods, or gives them only what others leave.",
    help: "Write a number above 0.",
  },
  find({ spec, at }) {
    return (["jobManager", "taskManager"] as const).flatMap((field) => {
      const resource = objectOf(objectOf(spec, field), "resource");
      const cpu = numberMember(resource, "cpu");
      const storage = readQuantity(textMember(resource, "ephemeralStorage") ?? "1");
      return [
        ...(cpu !== undefined && cpu <= 0 ? [{ path: [...at, field, "resource", "cpu"] }] : []),
        ...(storage.ok && signOf(storage.amount) < 0 ? [{ path: [...at, field, "resource", "ephemeralStorage"] }] : []),
      ];
    });
  },
});
