import { memoryRefused } from "../shapes/memory-refused.js";
import { isRest } from "../shapes/memory-rest.js";

export default memoryRefused({
  id: "tm-finegrained-overhead-remainder",
  process: "taskmanager",
  summary: "Heap and managed memory that leave an impossible JVM overhead within the process size",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "tm-finegrained-overhead-remainder-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with it: task heap and managed memory make {flinkTotal} of Flink memory, and of {process} that leaves {overhead} as JVM overhead, outside {min} to {max}.",
    below:
      "{flink} does not start a TaskManager with it: task heap and managed memory make {flinkTotal} of Flink memory, which with {metaspace} of JVM metaspace is more than {process}.",
    related: "One of the sizes that leave the rest",
  },
  concerns: (refusal, context) => isRest(refusal, context, "taskmanager.memory.task.heap.size"),
  wording: ({ check }) => (check === "overhead-not-in-range" ? "found" : "below"),
});
