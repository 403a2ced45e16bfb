import { linesWithZooKeeper } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-zk-acl-unknown",
  area: "high-availability",
  summary: "Access to the nodes of ZooKeeper that is neither open nor creator",
  severity: "error",
  proof: { kind: "refusal", flink: "ZooKeeperUtils", case: "ha-zk-acl-creator-without-sasl-2" },
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: ["high-availability.zookeeper.client.acl"],
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: it knows no access `{value}` to the nodes of ZooKeeper.",
    help: "Write `open` (everybody) or `creator` (whoever made the node, which needs SASL).",
  },
  lines: ({ entry }, context) => (/^(?:open|creator)$/i.test(entry.value) ? 0 : linesWithZooKeeper(context)),
});
