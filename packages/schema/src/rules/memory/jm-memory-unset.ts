import { memoryUnset } from "../shapes/memory-unset.js";

export default memoryUnset({
  id: "jm-memory-unset",
  process: "jobmanager",
  since: "1.11",
  summary: "A whole configuration that gives a JobManager no memory",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "jm-memory-unset-1" },
  messages: {
    found:
      "{flink} does not start a JobManager with this file: it sets neither `jobmanager.memory.process.size` nor `jobmanager.memory.flink.size`, nor `jobmanager.memory.heap.size`.",
    help: "Set `jobmanager.memory.process.size`; the file that Flink ships says 1600m.",
  },
});
