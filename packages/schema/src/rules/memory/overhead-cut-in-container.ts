import { readableSize } from "../../memory/readable-size.js";
import { memoryNoticed } from "../shapes/memory-noticed.js";
import { linesWithBackend } from "../shapes/state-options.js";

const ENOUGH = 192n << 20n;

export default memoryNoticed({
  id: "overhead-cut-in-container",
  process: "taskmanager",
  summary: "A JVM overhead below what Flink takes by default, in a container with RocksDB",
  severity: "info",
  offByDefault: true,
  fix: "none",
  messages: {
    found:
      "{flink} leaves {overhead} for threads, code cache and the fragmentation of native memory, and the container is killed when that is not enough.",
    help: "Leave the overhead at its default of a tenth, at least 192m.",
  },
  at: [
    "taskmanager.memory.jvm-overhead.max",
    "taskmanager.memory.jvm-overhead.min",
    "taskmanager.memory.jvm-overhead.fraction",
  ],
  find({ jvmOverhead }, _key, context) {
    const deployment = context.target.deployment?.value ?? "standalone";
    if (deployment === "standalone" || linesWithBackend(context, "rocksdb") === 0) return undefined;
    return jvmOverhead.bytes < ENOUGH ? { overhead: readableSize(jvmOverhead.bytes) } : undefined;
  },
});
