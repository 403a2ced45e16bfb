import { linesBetween } from "../../text/flink-line.js";
import { bytesOf, linesWithBytes, linesWithMillis, linesWithNumber, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const MIN_SEGMENT = "taskmanager.memory.min-segment-size";
const SEGMENT = "taskmanager.memory.segment-size";
const TARGET = "taskmanager.network.memory.buffer-debloat.target";
const SAMPLES = "taskmanager.network.memory.buffer-debloat.samples";

export default statement({
  id: "buffer-debloat-invalid",
  area: "memory",
  summary: "Settings of buffer debloating that no TaskManager starts with, even while debloating is off",
  severity: "error",
  proof: { kind: "refusal", flink: "BufferDebloatConfiguration", case: "buffer-debloat-1" },
  since: "1.14",
  fix: "none",
  processes: ["taskmanager"],
  keys: [MIN_SEGMENT, TARGET, SAMPLES],
  messages: {
    found: "{flink} does not start a TaskManager with it: {key} has to be above 0.",
    larger:
      "{flink} does not start a TaskManager with it: a segment has {segment}, and its smallest size may not be above that.",
    help: "Flink checks this although debloating is off by default; leave the line out if it is not needed.",
  },
  lines({ entry: { key } }, context) {
    if (key === TARGET) return linesWithMillis(TARGET, context, (millis) => millis < 1);
    if (key === SAMPLES) return linesWithNumber(SAMPLES, context, (samples) => samples <= 0);
    const segment = bytesOf(textRead(SEGMENT, context) ?? "32k") ?? Number.MAX_SAFE_INTEGER;
    const zero = linesWithBytes(MIN_SEGMENT, context, (bytes) => bytes === 0);
    return zero | (linesWithBytes(MIN_SEGMENT, context, (bytes) => bytes > segment) & linesBetween("1.15"));
  },
  wording: ({ entry }) => (entry.key === MIN_SEGMENT && (bytesOf(entry.value) ?? 0) > 0 ? { found: "larger" } : {}),
  data: (_, context) => ({ segment: textRead(SEGMENT, context) ?? "32 kb" }),
});
