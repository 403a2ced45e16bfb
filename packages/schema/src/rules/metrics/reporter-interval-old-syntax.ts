import { parseDuration } from "../../values/duration.js";
import { reporterKey } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** What 1.11 splits at one blank, into a number and the name of a `TimeUnit`. */
const OLD = /^[+-]?\d+ (?:NANOSECONDS|MICROSECONDS|MILLISECONDS|SECONDS|MINUTES|HOURS|DAYS)(?: .*)?$/;

export default statement({
  id: "reporter-interval-old-syntax",
  area: "metrics",
  summary: "The interval of a metrics reporter is written as later releases want it",
  severity: "warning",
  until: "1.11",
  fix: "safe",
  keys: ["metrics.reporter.*"],
  messages: {
    found:
      "{flink} cannot read the interval `{value}` and reports every 10 seconds: it wants a number, a blank and a unit such as `SECONDS`.",
    help: "Write it as `60 SECONDS`, which later releases read as well.",
    fix: "Write `{text}`",
  },
  lines({ entry }, { target }) {
    if (reporterKey(entry.key)?.parameter !== "interval" || entry.value === "" || OLD.test(entry.value)) return 0;
    // What is no duration anywhere is told by the rules about durations.
    return parseDuration(entry.value, "2.3").ok ? target.lines : 0;
  },
  fixes({ entry }) {
    const duration = parseDuration(entry.value, "2.3");
    if (!duration.ok) return [];
    const { seconds, nanos } = duration.value;
    const millis = Number(seconds) * 1000 + nanos / 1e6;
    const text = millis % 1000 === 0 ? `${millis / 1000} SECONDS` : `${millis} MILLISECONDS`;
    const edit = Number.isInteger(millis) ? valueEdit(entry, text) : undefined;
    return edit === undefined ? [] : [{ title: "fix", data: { text }, applicability: "safe", edits: [edit] }];
  },
});
