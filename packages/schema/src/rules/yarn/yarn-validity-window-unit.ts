import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** A shorter time than a JobManager takes to start cannot be meant. */
const SHORTEST_MILLIS = 1000;

export default statement({
  id: "yarn-validity-window-unit",
  area: "yarn",
  summary: "A time after which YARN forgets failures that is less than a second",
  severity: "warning",
  fix: "unsafe",
  keys: ["yarn.application-attempt-failures-validity-interval"],
  messages: {
    found:
      "{flink} hands this to YARN in milliseconds: a failed attempt is forgotten after {value} ms, so that none ever counts.",
    help: "Write milliseconds, such as {replacement}, or -1 to count every failure.",
    fix: "Write {replacement}",
  },
  lines: ({ entry }, { target }) =>
    /^\d{1,3}$/.test(entry.value) && Number(entry.value) > 0 && Number(entry.value) < SHORTEST_MILLIS
      ? target.lines
      : 0,
  data: ({ entry }) => ({ replacement: inMillis(entry.value) }),
  fixes({ entry }) {
    const replacement = inMillis(entry.value);
    return offer("unsafe", valueEdit(entry, replacement), { replacement });
  },
});

const inMillis = (seconds: string): string => String(Number(seconds) * 1000);
