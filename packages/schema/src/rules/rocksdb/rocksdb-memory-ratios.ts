import { parseJavaDouble } from "../../values/java-floating.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { backendOfKey, embeddedKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { linesSetting, linesWithNumber } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const WRITE = "memory.write-buffer-ratio";
const PRIORITY = "memory.high-prio-pool-ratio";

export default statement({
  id: "rocksdb-memory-ratios",
  area: "rocksdb",
  summary: "Shares of RocksDB's memory for write buffers and indexes that are too much together",
  severity: "error",
  proof: { kind: "refusal", flink: "RocksDBMemoryConfiguration", case: "rocksdb-memory-ratios-1" },
  processes: ["submission"],
  fix: "none",
  keys: embeddedKeys(WRITE, PRIORITY),
  messages: {
    found: "{flink} refuses every job with it: write buffers and the pool for indexes leave nothing of the memory.",
    related: "The other share",
    help: "Lower one of them; the defaults are 0.5 for write buffers and 0.1 for the pool.",
  },
  lines: (bound, context) => {
    const value = parseJavaDouble(bound.entry.value);
    const other = otherKey(bound);
    if (value === undefined || isSecond(bound, context)) return 0;
    if (!context.complete && linesSetting(other, context) === 0) return 0;
    const isWrite = bound.entry.key.endsWith(WRITE);
    const excess = linesWithNumber(other, context, (share) =>
      isWrite ? tooMuch(value, share) : tooMuch(share, value),
    );
    return excess & linesUsing(backendOfKey(bound.entry.key), context);
  },
  related: (bound) => otherKey(bound),
});

/** `RocksDBMemoryConfiguration.validate`: the cache is so much larger than its share that write buffers may grow by half. */
function tooMuch(write: number, priority: number): boolean {
  return (2 * write) / (3 - write) + priority >= 1;
}

function otherKey({ entry }: BoundEntry): string {
  return embeddedKey(backendOfKey(entry.key), entry.key.endsWith(WRITE) ? PRIORITY : WRITE);
}

/** Two shares are one mistake, told at the one of the write buffers. */
function isSecond(bound: BoundEntry, context: RuleContext): boolean {
  return bound.entry.key.endsWith(PRIORITY) && linesSetting(otherKey(bound), context) !== 0;
}
