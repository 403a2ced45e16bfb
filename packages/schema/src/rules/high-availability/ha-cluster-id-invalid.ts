import type { BoundEntry, RuleContext } from "../rule.js";
import { CLUSTER_ID, linesWithKubernetesHa, linesWithZooKeeper } from "../shapes/high-availability.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

const ROOT = namedOption(["high-availability.zookeeper.path.root"], ["recovery.zookeeper.path.root"]);

export default statement({
  id: "ha-cluster-id-invalid",
  area: "high-availability",
  summary: "A cluster id or root that makes no path in ZooKeeper or in the storage folder",
  severity: "error",
  proof: { kind: "refusal", flink: "ZooKeeperUtils", case: "ha-cluster-id-invalid-1" },
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: [...CLUSTER_ID.keys, ...ROOT.keys],
  when: [{ key: "*", matching: "^/*$|//|(?:^|/)\\.{1,2}(?:/|$)|^[^/]*:" }],
  messages: {
    found: "{flink} starts neither a JobManager nor a TaskManager: `{value}` cannot be part of a path in ZooKeeper.",
    folder:
      "{flink} starts neither a JobManager nor a TaskManager: `{value}` cannot be a folder below `high-availability.storageDir`.",
    help: "Write one name, or several with one slash between them; neither `.` nor `..` is a name.",
  },
  lines(bound, context) {
    // A native deployment on Kubernetes puts its own id in this place.
    if (context.target.deployment?.value === "kubernetes") return 0;
    const own = linesTaking(CLUSTER_ID, bound, context) | linesTaking(ROOT, bound, context);
    const isBad = isNoFolder(bound) || isNoNode(bound.entry.value);
    return isBad ? own & (linesWithZooKeeper(context) | folderLines(bound, context)) : 0;
  },
  wording: (bound) => (isNoFolder(bound) ? { found: "folder" } : {}),
});

function folderLines(bound: BoundEntry, context: RuleContext) {
  return isNoFolder(bound) ? linesWithKubernetesHa(context) : 0;
}

/** What `org.apache.flink.core.fs.Path` does not take below another path: nothing at all, or a scheme. */
function isNoFolder({ entry }: BoundEntry): boolean {
  if (ROOT.keys.includes(entry.key)) return false;
  return /^\/*$/.test(entry.value) || /^[^/]*:/.test(entry.value);
}

/** What ZooKeeper's `PathUtils` does not take, slashes at both ends apart, which Flink drops. */
function isNoNode(text: string): boolean {
  const path = text.replace(/^\/|\/$/g, "");
  return path !== "" && path.split("/").some((name, index) => (name === "" && index > 0) || /^\.\.?$/.test(name));
}
