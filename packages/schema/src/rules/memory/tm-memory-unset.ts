import { memoryUnset } from "../shapes/memory-unset.js";

export default memoryUnset({
  id: "tm-memory-unset",
  process: "taskmanager",
  summary: "A whole configuration that gives a TaskManager no memory",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "tm-memory-unset-1" },
  messages: {
    found:
      "{flink} does not start a TaskManager with this file: it sets neither `taskmanager.memory.process.size` nor `taskmanager.memory.flink.size`, nor `taskmanager.memory.task.heap.size` together with `taskmanager.memory.managed.size`.",
    help: "Set `taskmanager.memory.process.size`; the file that Flink ships says 1728m.",
  },
});
