import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen } from "../shapes/read-entry.js";
import { valueEdit } from "../shapes/value-edit.js";

/** Totals from which Flink divides the memory of a process: it refuses the few bytes that a bare small number means. */
const TOTALS: readonly string[] = [
  "jobmanager.memory.process.size",
  "jobmanager.memory.flink.size",
  "taskmanager.memory.process.size",
  "taskmanager.memory.flink.size",
];

/** Parts of which a few bytes are legal, but of no use. */
const PARTS: readonly string[] = [
  "jobmanager.memory.heap.size",
  "jobmanager.memory.off-heap.size",
  "jobmanager.memory.jvm-metaspace.size",
  "jobmanager.memory.jvm-overhead.min",
  "jobmanager.memory.jvm-overhead.max",
  "jobmanager.heap.size",
  "taskmanager.heap.size",
  "taskmanager.memory.task.heap.size",
  "taskmanager.memory.task.off-heap.size",
  "taskmanager.memory.managed.size",
  "taskmanager.memory.network.min",
  "taskmanager.memory.network.max",
  "taskmanager.memory.framework.heap.size",
  "taskmanager.memory.framework.off-heap.size",
  "taskmanager.memory.jvm-metaspace.size",
  "taskmanager.memory.jvm-overhead.min",
  "taskmanager.memory.jvm-overhead.max",
  "state.backend.rocksdb.memory.fixed-per-slot",
  "state.backend.rocksdb.memory.fixed-per-tm",
  "state.backend.rocksdb.writebuffer.size",
  "state.backend.rocksdb.block.cache-size",
];

const MEBIBYTE = 1_048_576;

export default defineRule({
  id: "memory-no-unit",
  area: "values",
  summary: "A memory size is a small number without a unit, which means bytes",
  severity: "error",
  proof: { kind: "refusal", flink: "ProcessMemoryUtils", case: "process-size-in-bytes" },
  fix: "unsafe",
  messages: {
    total: "{flink} does not start with it: a number without a unit is in bytes, and {value} bytes hold no process.",
    part: "{flink} takes a number without a unit for bytes, so `{key}` is {value} bytes.",
    help: "Write the unit, such as `{replacement}`.",
    fix: "Write `{replacement}`",
  },
  faults: ["bare-number"],
  checkFault(fault, bound, context) {
    const { entry } = bound;
    if (fault.of !== "value" || fault.variant.type !== "memory-size" || !isSeen(bound, context)) return;
    const total = TOTALS.includes(fault.option.key);
    const size = Number(entry.value);
    if ((!total && !PARTS.includes(fault.option.key)) || size === 0 || size >= MEBIBYTE) return;
    const replacement = `${entry.value}m`;
    const edit = valueEdit(entry, replacement);
    const data = { flink: flinkName(context), key: entry.key, value: entry.value, replacement };
    context.report({
      message: total ? "total" : "part",
      help: "help",
      data,
      key: entry.key,
      severity: total ? "error" : "warning",
      lines: fault.lines,
      start: fault.start,
      end: fault.end,
      ...(edit === undefined ? {} : { fixes: [{ title: "fix", data, applicability: "unsafe", edits: [edit] }] }),
    });
  },
});
