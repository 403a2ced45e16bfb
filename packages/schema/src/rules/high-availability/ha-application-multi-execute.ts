import { HIGH_AVAILABILITY, linesHighlyAvailable } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-application-multi-execute",
  area: "high-availability",
  summary: "High availability for an application, which may then run one job",
  severity: "info",
  offByDefault: true,
  since: "1.11",
  until: "2.2",
  fix: "none",
  keys: HIGH_AVAILABILITY.keys,
  messages: {
    found: "{flink} recovers an application with high availability only if its program calls `execute()` once.",
    help: "Split a program with several jobs into several applications.",
  },
  lines: (bound, context) =>
    context.target.mode?.value === "application"
      ? linesTaking(HIGH_AVAILABILITY, bound, context) & linesHighlyAvailable(context)
      : 0,
});
