import { linesReadingWord, linesWithMillis } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const KEY = "metrics.latency.interval";

export default statement({
  id: "latency-tracking-on",
  area: "metrics",
  summary: "Latency markers are switched on for every job",
  severity: "info",
  fix: "none",
  keys: [KEY],
  messages: {
    found:
      "{flink} sends latency markers through every job: they cost throughput and a histogram for each pair of source and operator.",
    subtask:
      "{flink} sends latency markers through every job and keeps a histogram for each pair of source subtask and operator subtask.",
    help: "Keep this for debugging, and switch it off (`0`) when you are done.",
  },
  lines: (_, context) => linesWithMillis(KEY, context, (millis) => millis > 0),
  wording: (_, context) =>
    linesReadingWord("metrics.latency.granularity", context, "subtask") === 0 ? {} : { found: "subtask" },
});
