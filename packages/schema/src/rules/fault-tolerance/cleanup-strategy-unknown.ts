import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const CLEANUP = namedOption(["cleanup-strategy.type", "cleanup-strategy"]);

/** The words that `CleanupRetryStrategyFactory` knows, in any case. */
const NAMES: readonly string[] = [
  "none",
  "off",
  "disable",
  "fixed-delay",
  "fixeddelay",
  "exponential-delay",
  "exponentialdelay",
];

export default statement({
  id: "cleanup-strategy-unknown",
  area: "fault-tolerance",
  summary: "A strategy for cleaning up after jobs that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "CleanupRetryStrategyFactory", case: "cleanup-strategy-1" },
  since: "1.15",
  processes: ["jobmanager"],
  fix: "none",
  keys: CLEANUP.keys,
  messages: {
    found: "{flink} does not start a JobManager with it: it knows no cleanup strategy `{value}`.",
    help: "Write `exponential-delay`, the default, `fixed-delay` or `none`.",
  },
  lines: (bound, context) =>
    NAMES.includes(bound.entry.value.toLowerCase()) ? 0 : linesTaking(CLEANUP, bound, context),
});
