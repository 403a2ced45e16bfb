import { readableSize } from "../../memory/readable-size.js";
import { MAY_LACK_HEAP } from "../shapes/memory-circumstances.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";

const LITTLE = 128n << 20n;

export default memoryNoticed({
  id: "tm-task-heap-tiny",
  process: "taskmanager",
  summary: "A TaskManager that starts with next to no heap for tasks",
  severity: "warning",
  fix: "none",
  when: [MAY_LACK_HEAP.taskmanager],
  messages: {
    found:
      "{flink} leaves {heap} of heap for the tasks of all slots, and jobs run out of memory: this is what the other parts leave of {value}.",
    help: "Raise it: the file that Flink ships gives a TaskManager 1728m, of which 384m are task heap.",
  },
  at: [
    "taskmanager.memory.process.size",
    "taskmanager.memory.flink.size",
    "taskmanager.heap.size",
    "taskmanager.heap.mb",
  ],
  find({ taskHeap }) {
    if (taskHeap.derivation.how !== "rest" || taskHeap.bytes >= LITTLE) return undefined;
    return { heap: readableSize(taskHeap.bytes) };
  },
});
