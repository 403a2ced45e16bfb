import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const RESTORE_PATH = namedOption(["execution.state-recovery.path", "execution.savepoint.path"]);

export default statement({
  id: "restore-path-in-cluster-conf",
  area: "checkpointing",
  summary: "A savepoint to restore from, set for every job of a cluster",
  severity: "warning",
  processes: ["submission"],
  fix: "none",
  keys: RESTORE_PATH.keys,
  messages: {
    found: "{flink} starts every job of this configuration from that savepoint, and refuses them all once it is gone.",
    help: "Delete the line, and give the path to the one job with `flink run -s`.",
  },
  lines: (bound, context) =>
    context.target.mode?.value === "application" ? 0 : linesTaking(RESTORE_PATH, bound, context),
});
