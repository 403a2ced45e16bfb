import { memoryRefused } from "../shapes/memory-refused.js";
import { isRest } from "../shapes/memory-rest.js";

export default memoryRefused({
  id: "tm-flink-and-process-both",
  process: "taskmanager",
  summary: "Two totals of a TaskManager that leave an impossible JVM overhead between them",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "tm-flink-and-process-both-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with it: {process} for the process and {flinkTotal} for Flink leave {overhead} as JVM overhead, outside {min} to {max}.",
    below:
      "{flink} does not start a TaskManager with it: {process} for the process is less than {flinkTotal} for Flink and {metaspace} of JVM metaspace.",
    related: "The other total",
  },
  concerns: (refusal, context) => isRest(refusal, context, "taskmanager.memory.flink.size"),
  wording: ({ check }) => (check === "overhead-not-in-range" ? "found" : "below"),
});
