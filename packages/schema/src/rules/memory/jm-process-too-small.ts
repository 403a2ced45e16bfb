import { memoryRefused } from "../shapes/memory-refused.js";

export default memoryRefused({
  id: "jm-process-too-small",
  process: "jobmanager",
  since: "1.11",
  summary: "A JobManager whose memory leaves nothing for its heap",
  proof: { kind: "refusal", flink: "JobManagerFlinkMemoryUtils", case: "jm-process-too-small-1" },
  messages: {
    found:
      "{flink} does not start a JobManager with it: {flinkTotal} are left for Flink, and off-heap memory alone takes {offHeap} of that.",
    jvm: "{flink} does not start a JobManager with it: of {process}, {metaspace} go to the JVM metaspace and {overhead} to its overhead, and nothing is left.",
  },
  concerns: ({ check }) => check === "overhead-plus-metaspace-exceed-process" || check === "off-heap-exceeds-flink",
  wording: ({ check }) => (check === "off-heap-exceeds-flink" ? "found" : "jvm"),
});
