import { memoryRefused } from "../shapes/memory-refused.js";
import { isRest } from "../shapes/memory-rest.js";

export default memoryRefused({
  id: "jm-flink-and-process-both",
  process: "jobmanager",
  since: "1.11",
  summary: "Two totals of a JobManager that leave an impossible JVM overhead between them",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "jm-flink-and-process-both-1" },
  messages: {
    found:
      "{flink} does not start a JobManager with it: total Flink memory makes {flinkTotal} for Flink, and of {process} for the process that leaves {overhead} as JVM overhead, outside {min} to {max}.",
    below:
      "{flink} does not start a JobManager with it: total Flink memory makes {flinkTotal} for Flink, which with {metaspace} of JVM metaspace is more than {process} for the process.",
    related: "The other size",
  },
  concerns: (refusal, context) => isRest(refusal, context, "jobmanager.memory.flink.size"),
  wording: ({ check }) => (check === "overhead-not-in-range" ? "found" : "below"),
});
