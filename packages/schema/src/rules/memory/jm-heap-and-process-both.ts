import { memoryRefused } from "../shapes/memory-refused.js";
import { isRest } from "../shapes/memory-rest.js";

export default memoryRefused({
  id: "jm-heap-and-process-both",
  process: "jobmanager",
  since: "1.11",
  summary: "A heap of a JobManager that leaves an impossible JVM overhead within the process size",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "jm-heap-and-process-both-1" },
  messages: {
    found:
      "{flink} does not start a JobManager with it: the heap makes {flinkTotal} for Flink, and of {process} for the process that leaves {overhead} as JVM overhead, outside {min} to {max}.",
    below:
      "{flink} does not start a JobManager with it: the heap makes {flinkTotal} for Flink, which with {metaspace} of JVM metaspace is more than {process} for the process.",
    related: "The other size",
  },
  concerns: (refusal, context) => isRest(refusal, context, "jobmanager.memory.heap.size"),
  wording: ({ check }) => (check === "overhead-not-in-range" ? "found" : "below"),
});
