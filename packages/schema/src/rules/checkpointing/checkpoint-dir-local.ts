import type { RuleContext } from "../rule.js";
import { flinkPath, isLocalPath, isRootPath, isTemporaryPath } from "../shapes/flink-path.js";
import { linesHighlyAvailable } from "../shapes/high-availability.js";
import { remoteHost } from "../shapes/hosts.js";
import { linesTaking } from "../shapes/named-option.js";
import { CHECKPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "checkpoint-dir-local",
  area: "checkpointing",
  summary: "Checkpoints in a local folder, which only a shared mount makes usable on several hosts",
  severity: "warning",
  fix: "none",
  keys: CHECKPOINT_DIR.keys,
  when: [{ key: "*", holding: ["file:"] }],
  messages: {
    found:
      "{flink} writes each part of a checkpoint to this folder on the machine of its own: unless it is the same mount everywhere, nothing can be restored.",
    help: "Write a directory on HDFS or in an object store, or make sure that all machines mount this one.",
  },
  lines: (bound, context) => {
    const path = flinkPath(bound.entry.value);
    if (!isLocalPath(path) || isTemporaryPath(path) || isRootPath(path)) return 0;
    return linesTaking(CHECKPOINT_DIR, bound, context);
  },
  severityOf: (_bound, context) => (onSeveralHosts(context) ? undefined : "info"),
});

/** Whether it is plain that JobManagers and TaskManagers share no disk by chance. */
function onSeveralHosts(context: RuleContext): boolean {
  const deployment = context.target.deployment?.value;
  if (deployment === "yarn") return true;
  return deployment === undefined || deployment === "standalone"
    ? linesHighlyAvailable(context) !== 0 || remoteHost(context) !== undefined
    : false;
}
