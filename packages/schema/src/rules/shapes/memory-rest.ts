import type { MemoryRefusal } from "../../memory/memory-refusal.js";
import type { RuleContext } from "../rule.js";

/** Keys from which Flink derives its total, in its order of preference. */
const SOURCES = [
  "taskmanager.memory.task.heap.size",
  "taskmanager.memory.flink.size",
  "jobmanager.memory.heap.size",
  "jobmanager.memory.flink.size",
];

/** Whether a refusal is about the JVM overhead as a rest, with total Flink memory known from `source`. */
export function isRest({ check, keys }: MemoryRefusal, _context: RuleContext, source: string): boolean {
  if (check !== "overhead-not-in-range" && check !== "process-below-flink-plus-metaspace") return false;
  return keys.find((key) => SOURCES.includes(key)) === source;
}
