import type { RuleContext } from "../rule.js";
import { CLUSTER_ID, HIGH_AVAILABILITY, linesHighlyAvailable } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { textRead } from "../shapes/settings-read.js";
import { CHECKPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "application-zero-job-id",
  area: "high-availability",
  summary: "Checkpoints of applications that all have the same job id, in one folder",
  severity: "info",
  since: "1.11",
  until: "1.15",
  formats: ["flink-conf"],
  fix: "none",
  keys: CHECKPOINT_DIR.keys,
  when: [{ anyOf: HIGH_AVAILABILITY.keys.map((key) => ({ key, set: true })) }],
  messages: {
    found:
      "{flink} gives the job of every application with high availability the id of zeros: two of them write their checkpoints into one folder here.",
    help: "Name a folder for each application, for example after its cluster id.",
  },
  lines: (bound, context) =>
    context.target.mode?.value === "application" && !namesCluster(bound.entry.value, context)
      ? linesTaking(CHECKPOINT_DIR, bound, context) & linesHighlyAvailable(context)
      : 0,
});

/** Whether the path holds the name of the cluster, so that every cluster has its own. */
function namesCluster(path: string, context: RuleContext): boolean {
  return [CLUSTER_ID.names[0] ?? "", "kubernetes.cluster-id"].some((key) => {
    const id = (textRead(key, context) ?? "").replace(/^\/|\/$/g, "");
    return id !== "" && id !== "default" && path.includes(id);
  });
}
