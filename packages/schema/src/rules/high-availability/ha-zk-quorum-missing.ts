import {
  HIGH_AVAILABILITY,
  isWholeHighAvailability,
  lacking,
  linesWithout,
  linesWithZooKeeper,
} from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-zk-quorum-missing",
  area: "high-availability",
  summary: "High availability with ZooKeeper, and no word where ZooKeeper is",
  severity: "error",
  proof: { kind: "refusal", flink: "ZooKeeperUtils", case: "ha-zk-quorum-missing-1" },
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: HIGH_AVAILABILITY.keys,
  when: [{ key: "*", holding: ["zookeeper"] }, lacking("high-availability.zookeeper.quorum")],
  messages: {
    found: "{flink} starts neither a JobManager nor a TaskManager: `high-availability.zookeeper.quorum` is not set.",
    help: "List the servers of ZooKeeper with their client port: `zk1:2181,zk2:2181,zk3:2181`.",
  },
  lines: (bound, context) =>
    isWholeHighAvailability(context)
      ? linesTaking(HIGH_AVAILABILITY, bound, context) &
        linesWithZooKeeper(context) &
        linesWithout("high-availability.zookeeper.quorum", context)
      : 0,
  severityOf: (_, { complete }) => (complete ? undefined : "warning"),
});
