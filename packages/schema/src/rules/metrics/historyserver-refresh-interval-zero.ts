import { linesBetween } from "../../text/flink-line.js";
import { millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "historyserver-refresh-interval-zero",
  area: "metrics",
  summary: "The history server shall look for archives without a pause",
  severity: "error",
  proof: { kind: "refusal", flink: "HistoryServer", case: "historyserver-refresh-zero" },
  processes: ["history-server"],
  fix: "none",
  keys: ["historyserver.archive.fs.refresh-interval"],
  messages: {
    found:
      "The history server of {flink} does not start: the pause between two looks at the archives has to be above 0, and it is {value}.",
    help: "Write a duration such as `10 s`, or delete the line.",
  },
  lines: ({ entry }, { target }) => {
    const millis = millisOf(entry.value);
    if (millis !== undefined && millis <= 0) return target.lines;
    // Up to 1.19 it is a number; a negative duration of later releases is told by the rules about durations.
    return /^\s*-\d+\s*$/.test(entry.value) ? target.lines & linesBetween(undefined, "1.19") : 0;
  },
});
