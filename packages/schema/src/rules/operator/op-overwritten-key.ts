import { parseMemorySize } from "../../values/memory-size.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-overwritten-key",
  summary: "An option that a field of the spec overwrites",
  severity: "warning",
  messages: {
    found: "{operator} sets `{key}` to `{instead}` here, from `{field}`: `{value}` has no effect.",
    help: "Delete the line, or change the field of the spec.",
  },
  find({ configuration }) {
    const built = configuration();
    if (built?.ok !== true) return [];
    return [...built.settings].flatMap(([key, { value, origin, replaced }]) => {
      if (origin.kind !== "forced" || replaced?.origin.kind !== "flink-configuration") return [];
      if (QUIET.includes(key) || isSame(value, replaced.value)) return [];
      const data = { key, instead: value, value: replaced.value, field: (origin.path ?? ["kind"]).join(".") };
      return [{ path: ["spec", "flinkConfiguration"], key, data }];
    });
  },
});

/** Refused before they could be overwritten, or merged. */
const QUIET = [
  "kubernetes.namespace",
  "kubernetes.cluster-id",
  "high-availability.cluster-id",
  "kubernetes.jobmanager.annotations",
  "$internal.flink.version",
];

function isSame(one: string, other: string): boolean {
  if (one === other || Number(one) === Number(other)) return true;
  const [left, right] = [parseMemorySize(one), parseMemorySize(other)];
  return left.ok && right.ok && left.value === right.value;
}
