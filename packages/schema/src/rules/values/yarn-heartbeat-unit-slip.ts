import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen, linesRead } from "../shapes/read-entry.js";
import { valueEdit } from "../shapes/value-edit.js";

/** YARN gives an application master up that is silent for ten minutes, its own default. */
const EXPIRY_SECONDS = 600;

export default defineRule({
  id: "yarn-heartbeat-unit-slip",
  area: "values",
  summary: "The heartbeat interval of YARN in seconds looks like milliseconds",
  severity: "warning",
  fix: "unsafe",
  keys: ["yarn.heartbeat.interval", "yarn.heartbeat-delay"],
  messages: {
    found:
      "{flink} counts `{key}` in seconds: with {value} it reports to YARN every {minutes} minutes, and YARN gives a silent application master up after ten by default.",
    help: "Write the interval in seconds; the default is 5.",
    fix: "Write `{replacement}`",
  },
  checkEntry(bound, context) {
    const { entry } = bound;
    if (!/^\d{1,9}$/.test(entry.value) || Number(entry.value) < EXPIRY_SECONDS || !isSeen(bound, context)) return;
    const seconds = Number(entry.value);
    const replacement = String(Math.max(1, Math.round(seconds / 1000)));
    const edit = seconds % 1000 === 0 ? valueEdit(entry, replacement) : undefined;
    const data = {
      flink: flinkName(context),
      key: entry.key,
      value: entry.value,
      minutes: Math.round(seconds / 60),
      replacement,
    };
    context.report({
      message: "found",
      help: "help",
      data,
      key: entry.key,
      lines: linesRead(bound, context),
      start: entry.valueStart,
      end: entry.valueEnd,
      ...(edit === undefined ? {} : { fixes: [{ title: "fix", data, applicability: "unsafe", edits: [edit] }] }),
    });
  },
});
