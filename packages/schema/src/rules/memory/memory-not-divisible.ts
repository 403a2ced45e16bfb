import type { MemoryCheck } from "../../memory/memory-refusal.js";
import { memoryRefused } from "../shapes/memory-refused.js";

const CHECKS: readonly MemoryCheck[] = ["overflow", "negative-size", "legacy-cutoff", "legacy-heap-negative"];

export default memoryRefused({
  id: "memory-not-divisible",
  process: ["jobmanager", "taskmanager"],
  summary: "Sizes with which Flink cannot even calculate",
  proof: { kind: "refusal", flink: "MemorySize", case: "memory-overflow" },
  messages: {
    found: '{flink} does not start a {process} with it: dividing the memory ends with "{says}".',
    help: "Write a size that a machine has.",
  },
  concerns: ({ check }) => CHECKS.includes(check),
});
