import {
  HIGH_AVAILABILITY,
  isWholeHighAvailability,
  lacking,
  linesWithKubernetesHa,
  linesWithout,
  linesWithZooKeeper,
} from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-storage-missing",
  area: "high-availability",
  summary: "High availability without a folder for what a new leader needs",
  severity: "error",
  proof: { kind: "refusal", flink: "HighAvailabilityServicesUtils", case: "ha-storage-missing-1" },
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: HIGH_AVAILABILITY.keys,
  when: [{ key: "*", holding: ["zookeeper", "kubernetes"] }, lacking("high-availability.storageDir")],
  messages: {
    found: "{flink} starts neither a JobManager nor a TaskManager: `high-availability.storageDir` is not set.",
    help: "Set it to a folder that every machine of the cluster reaches, such as `hdfs:///flink/ha` or `s3://bucket/ha`.",
  },
  lines: (bound, context) =>
    isWholeHighAvailability(context)
      ? linesTaking(HIGH_AVAILABILITY, bound, context) &
        (linesWithZooKeeper(context) | linesWithKubernetesHa(context)) &
        linesWithout("high-availability.storageDir", context)
      : 0,
  severityOf: (_, { complete }) => (complete ? undefined : "warning"),
});
