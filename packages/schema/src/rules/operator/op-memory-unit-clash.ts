import { exactSize } from "../../memory/memory-size-text.js";
import { decimalNumber } from "../../operator/decimal.js";
import { readQuantity } from "../../operator/quantity.js";
import { isAtLeast } from "../../operator/release.js";
import { readResourceMemory } from "../../operator/resource-memory.js";
import { quantityOf } from "../../operator/resources.js";
import { objectOf } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-memory-unit-clash",
  summary: "Memory in a unit that Flink and Kubernetes read differently, beside a limit",
  severity: "warning",
  messages: {
    found:
      "Kubernetes reads `{value}` as {bytes} bytes, Flink as {size}: the limit of the container becomes {factor} times the request.",
    help: "Write memory as `2Gi` or `2048Mi`, which means the same to both.",
  },
  find({ spec, at, release, configuration }) {
    const built = configuration();
    if (built?.ok !== true || !isAtLeast(release, "1.16")) return [];
    return (["jobManager", "taskManager"] as const).flatMap((field) => {
      const request = quantityOf(objectOf(objectOf(spec, field), "resources"), "requests", "memory");
      const factor = built.settings.get(`kubernetes.${field.toLowerCase()}.memory.limit-factor`)?.value;
      const [size, quantity] = [readResourceMemory(request ?? ""), readQuantity(request ?? "")];
      if (request === undefined || factor === undefined || !size.ok || !quantity.ok) return [];
      const bytes = decimalNumber(quantity.amount);
      if (Math.abs(Number(size.bytes) / bytes - 1) < 0.1) return [];
      const data = { bytes, size: exactSize(size.bytes), factor };
      return [{ path: [...at, field, "resources", "requests", "memory"], data }];
    });
  },
});
