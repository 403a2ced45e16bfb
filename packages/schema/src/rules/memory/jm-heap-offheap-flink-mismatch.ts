import { memoryRefused } from "../shapes/memory-refused.js";

export default memoryRefused({
  id: "jm-heap-offheap-flink-mismatch",
  process: "jobmanager",
  since: "1.11",
  summary: "Heap and off-heap memory of a JobManager that do not add up to its total Flink memory",
  proof: { kind: "refusal", flink: "JobManagerFlinkMemoryUtils", case: "jm-heap-offheap-flink-mismatch-1" },
  messages: {
    found:
      "{flink} does not start a JobManager with it: heap {heap} and off-heap {offHeap} have to make exactly {flinkTotal}.",
    exceeds: "{flink} does not start a JobManager with it: a heap of {heap} does not fit into {flinkTotal}.",
    related: "A size that takes part",
  },
  concerns: ({ check }) => check === "heap-and-off-heap-differ-from-flink" || check === "heap-exceeds-flink",
  wording: ({ check }) => (check === "heap-exceeds-flink" ? "exceeds" : "found"),
});
