import { CLUSTER_ID, linesHighlyAvailable } from "../shapes/high-availability.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { linesTaking } from "../shapes/named-option.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-cluster-id-on-native-k8s",
  area: "high-availability",
  summary: "A cluster id that a native deployment on Kubernetes replaces",
  severity: "info",
  since: "1.12",
  fix: "safe",
  keys: CLUSTER_ID.keys,
  messages: {
    found: "{flink} replaces this id by `kubernetes.cluster-id` when it deploys on Kubernetes.",
    help: "Delete the line.",
    fix: "Delete the line",
  },
  at: "entry",
  tags: ["unnecessary"],
  when: [{ deployment: ["kubernetes"] }],
  lines: (bound, context) =>
    context.target.deployment?.value === "kubernetes"
      ? linesTaking(CLUSTER_ID, bound, context) & linesHighlyAvailable(context)
      : 0,
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : (repair(true, edit).fixes ?? []);
  },
});
