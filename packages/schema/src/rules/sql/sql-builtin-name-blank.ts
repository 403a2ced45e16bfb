import { linesBetween } from "../../text/flink-line.js";
import { javaTrim } from "../../values/java-text.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { offer } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "sql-builtin-name-blank",
  area: "sql",
  summary: "The name of the built-in catalog or database is blank",
  severity: "error",
  proof: { kind: "refusal", flink: "CatalogManager", case: "sql-builtin-name-blank-1" },
  processes: ["sql"],
  formats: ["config-yaml"],
  fix: "safe",
  keys: ["table.builtin-catalog-name", "table.builtin-database-name"],
  messages: {
    found: "{flink} plans no statement: `{key}` may not be blank.",
    help: "Delete the line to get the default.",
    fix: "Delete the line",
  },
  lines: ({ entry }, { target }) => (javaTrim(entry.value) === "" ? target.lines & linesBetween("1.19") : 0),
  fixes: ({ entry }, context) => offer("safe", entryRemoval(entry, context)),
});
