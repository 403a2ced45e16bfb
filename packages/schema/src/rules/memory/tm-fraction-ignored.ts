import type { MemoryNotice } from "../../memory/memory-notice.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";

export default memoryNoticed({
  id: "tm-fraction-ignored",
  process: "taskmanager",
  summary: "A fraction that has no effect, because the size follows from the others",
  severity: "info",
  fix: "none",
  when: [
    {
      anyOf: [
        { key: "taskmanager.memory.flink.size", set: true },
        { key: "taskmanager.memory.task.heap.size", set: true },
      ],
    },
  ],
  messages: {
    found: "{flink} does not use this fraction: with the sizes that are set, this part is what the others leave.",
    help: "Delete the line, or one of the sizes.",
  },
  at: [
    "taskmanager.memory.network.fraction",
    "taskmanager.network.memory.fraction",
    "taskmanager.memory.jvm-overhead.fraction",
  ],
  find({ notices }, key) {
    return notices.some((notice) => isAbout(notice, key)) ? {} : undefined;
  },
});

function isAbout({ code, about }: MemoryNotice, key: string): boolean {
  return code === "fraction-ignored" && key.includes("network") === about.toLowerCase().includes("network");
}
