import { statement } from "../shapes/statement.js";

/** `SqlDialect`, which Flink knows in any case. The second needs the connector of Hive, which no file shows. */
const DIALECTS = ["default", "hive"];

export default statement({
  id: "sql-dialect-unknown",
  area: "sql",
  summary: "A dialect of SQL that does not exist",
  severity: "error",
  proof: { kind: "refusal", flink: "TableConfig", case: "sql-option-value-10" },
  processes: ["sql"],
  fix: "none",
  keys: ["table.sql-dialect"],
  messages: {
    found: "{flink} plans no statement: it knows no dialect `{value}`.",
    help: "Write `default`, or `hive` where the connector of Hive is installed.",
  },
  lines: ({ entry }, { target }) => (DIALECTS.includes(entry.value.toLowerCase()) ? 0 : target.lines),
});
