import { linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { CHECKPOINT_INTERVAL } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "yarn-or-k8s-without-ha",
  area: "high-availability",
  summary: "Jobs with checkpoints on YARN or Kubernetes, and no high availability",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: CHECKPOINT_INTERVAL.keys,
  messages: {
    found:
      "{flink} takes checkpoints, but without high availability a JobManager that is started again knows of none, nor of the job.",
    help: "Turn high availability on with `high-availability.type` and `high-availability.storageDir`.",
  },
  lines(bound, context) {
    const deployment = context.target.deployment?.value;
    if (!context.complete || (deployment !== "yarn" && deployment !== "kubernetes")) return 0;
    return linesTaking(CHECKPOINT_INTERVAL, bound, context) & ~linesPossiblyHighlyAvailable(context);
  },
});
