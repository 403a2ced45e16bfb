import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const OF_SQL = ["table.", "sql-client.", "sql-gateway."];

export default statement({
  id: "sql-runtime-mode-automatic",
  area: "sql",
  summary: "A mode of execution that SQL does not take",
  severity: "error",
  proof: { kind: "refusal", flink: "EnvironmentSettings", case: "sql-in-automatic-mode" },
  processes: ["sql"],
  since: "1.12",
  fix: "unsafe",
  keys: ["execution.runtime-mode"],
  when: [{ key: "execution.runtime-mode", oneOf: ["automatic"] }],
  messages: {
    found:
      "{flink} plans no statement: SQL takes STREAMING or BATCH for a mode, and `{value}` is for the DataStream API.",
    help: "Write STREAMING or BATCH.",
    fix: "Write STREAMING",
  },
  lines({ entry }, { entries, target }) {
    if (entry.value.toLowerCase() !== "automatic") return 0;
    return entries.some((other) => OF_SQL.some((prefix) => other.entry.key.startsWith(prefix))) ? target.lines : 0;
  },
  fixes: ({ entry }) => offer("unsafe", valueEdit(entry, "STREAMING")),
});
