import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { linesPossiblyReadingWord, linesSetting } from "../shapes/settings-read.js";

const TTL = "table.exec.state.ttl";

export default defineRule({
  id: "state-ttl-unset",
  area: "sql",
  summary: "Settings for streaming SQL that keep state for ever",
  severity: "info",
  offByDefault: true,
  since: "1.12",
  fix: "none",
  keys: ["table.exec.*"],
  messages: {
    found: "{flink} keeps the state of joins and groups for ever: nothing limits its age.",
    help: "Set `table.exec.state.ttl` to a time after which results may forget a key, such as 7 d, if the queries allow it.",
  },
  checkDocument(context) {
    const batch = linesPossiblyReadingWord("execution.runtime-mode", context, "batch");
    const lines = context.target.lines & ~linesSetting(TTL, context) & ~batch;
    const entry = context.entries.find((bound) => bound.entry.key.startsWith("table.exec."))?.entry;
    if (!context.complete || lines === 0 || entry === undefined) return;
    const data = { flink: flinkName(context, lines) };
    context.report({
      message: "found",
      help: "help",
      data,
      key: entry.key,
      lines,
      start: entry.keyStart,
      end: entry.keyEnd,
    });
  },
});
