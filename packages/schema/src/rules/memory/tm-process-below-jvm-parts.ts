import { memoryRefused } from "../shapes/memory-refused.js";

export default memoryRefused({
  id: "tm-process-below-jvm-parts",
  process: "taskmanager",
  summary: "A TaskManager whose memory does not even hold what its JVM needs for itself",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "tm-process-below-jvm-parts-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with it: of {process}, {metaspace} go to the JVM metaspace and {overhead} to its overhead, and nothing is left.",
  },
  concerns: ({ check }) => check === "overhead-plus-metaspace-exceed-process",
});
