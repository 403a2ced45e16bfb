import { readableSize } from "../../memory/readable-size.js";
import { MAY_LACK_HEAP } from "../shapes/memory-circumstances.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";

export default memoryNoticed({
  id: "jm-heap-below-minimum",
  process: "jobmanager",
  summary: "A JobManager with less heap than Flink recommends",
  severity: "warning",
  fix: "none",
  when: [MAY_LACK_HEAP.jobmanager],
  since: "1.11",
  messages: {
    found: "{flink} starts the JobManager with {heap} of heap and warns: it recommends at least 128 MiB.",
    help: "Raise it: the file that Flink ships gives a JobManager 1600m, of which 1024m are heap.",
  },
  at: [
    "jobmanager.memory.process.size",
    "jobmanager.memory.flink.size",
    "jobmanager.memory.heap.size",
    "jobmanager.heap.size",
    "jobmanager.heap.mb",
  ],
  find(memory) {
    if (!memory.notices.some(({ code }) => code === "jm-heap-below-128m")) return undefined;
    return { heap: readableSize(memory.jvmHeap.bytes) };
  },
});
