import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const IGNORE = namedOption([
  "execution.state-recovery.ignore-unclaimed-state",
  "execution.savepoint.ignore-unclaimed-state",
]);

export default statement({
  id: "ignore-unclaimed-cluster-wide",
  area: "checkpointing",
  summary: "State that no operator claims is dropped, for every job of a cluster",
  severity: "warning",
  fix: "none",
  keys: IGNORE.keys,
  messages: {
    found:
      "{flink} drops state without a word when an operator of a job is renamed, lost or has no uid, for every job.",
    help: "Delete the line, and allow it for one job at a time with `flink run -n`.",
  },
  lines: (bound, context) => {
    if (context.target.mode?.value === "application" || bound.entry.value.toLowerCase() !== "true") return 0;
    return linesTaking(IGNORE, bound, context);
  },
});
