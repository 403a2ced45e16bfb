import { javaTrim } from "../../values/java-text.js";
import { keyEdit } from "../shapes/key-edit.js";
import { reporterKey } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** A factory that Flink ships from 1.11 on; 1.10 has one for JMX only. */
const LATER = /^org\.apache\.flink\.metrics\.(?!jmx\.)[a-z0-9]+\.\w+ReporterFactory$/;

export default statement({
  id: "reporter-factory-too-early",
  area: "metrics",
  summary: "A metrics reporter is named by a factory that the release does not have yet",
  severity: "warning",
  until: "1.10",
  fix: "safe",
  keys: ["metrics.reporter.*"],
  messages: {
    found: "{flink} finds no factory `{value}` and makes no reporter: it has one for JMX only.",
    help: "Name the class of the reporter with `class`, or run Flink 1.11 or later.",
    fix: "Write `class: {reporter}`",
  },
  lines: ({ entry }, { target }) =>
    reporterKey(entry.key)?.parameter === "factory.class" && LATER.test(javaTrim(entry.value)) ? target.lines : 0,
  fixes({ entry }, context) {
    const reporter = javaTrim(entry.value).replace(/Factory$/, "");
    const rename = keyEdit(entry, entry.key.replace(/factory\.class$/, "class"), context);
    const edit = valueEdit(entry, reporter);
    if (rename === undefined || edit === undefined) return [];
    return [{ title: "fix", data: { reporter }, applicability: "safe", edits: [rename, edit] }];
  },
});
