import { hasPlaceholder } from "../../effective/placeholder.js";
import type { LineSet } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { backendOfKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { bytesOf, linesReading, linesSetting, linesWithNumber } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const SIZE = "taskmanager.memory.managed.size";
const FRACTION = "taskmanager.memory.managed.fraction";

/** So little managed memory is no waste worth a word. */
const LITTLE = 0.1;

/** Whether managed memory is said in this file, as far as it is said at all. */
function isWhole(context: RuleContext): boolean {
  return context.complete || (linesSetting(SIZE, context) | linesSetting(FRACTION, context)) !== 0;
}

export default statement({
  id: "rocksdb-fixed-per-slot-shadows-managed",
  area: "rocksdb",
  summary: "RocksDB gets a fixed size for each slot while managed memory lies idle",
  severity: "warning",
  fix: "none",
  keys: embeddedKeys("memory.fixed-per-slot"),
  messages: {
    found: "{flink} gives RocksDB {value} for each slot on top of managed memory, which then nobody uses.",
    related: "Managed memory",
    help: "Set `{size}: 0` and count slots times {value} as `taskmanager.memory.task.off-heap.size`, or delete the line.",
  },
  lines: ({ entry }, context) =>
    isWhole(context) ? linesUsing(backendOfKey(entry.key), context) & linesIdle(context) : 0,
  data: () => ({ size: SIZE }),
  related: (_bound, context) => (linesSetting(SIZE, context) === 0 ? FRACTION : SIZE),
});

/** The lines on which the file leaves a TaskManager with managed memory. */
function linesIdle(context: RuleContext): LineSet {
  const sized = linesSetting(SIZE, context);
  const large = linesReading(SIZE, context, (text) => !hasPlaceholder(text) && (bytesOf(text) ?? 0) > 0);
  const share = linesWithNumber(FRACTION, context, (fraction) => fraction > LITTLE);
  return (sized & large) | (share & ~sized);
}
