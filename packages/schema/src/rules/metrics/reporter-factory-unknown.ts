import { javaTrim } from "../../values/java-text.js";
import { nearestWord } from "../nearest-word.js";
import { REPORTER_PACKAGE, reporterKey, SHIPPED_FACTORIES } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "reporter-factory-unknown",
  area: "metrics",
  summary: "A metrics reporter names a factory that Flink does not ship",
  severity: "warning",
  since: "1.11",
  fix: "unsafe",
  keys: ["metrics.reporter.*"],
  when: [
    { waker: "\\.factory\\.class$" },
    { key: "*", noneOf: SHIPPED_FACTORIES.map((name) => `${REPORTER_PACKAGE}${name}`) },
  ],
  messages: {
    found: "{flink} makes no reporter `{name}`: there is no factory `{value}`.",
    help: "Did you mean `{near}`?",
    helpNames:
      "The factories in this package end with `ReporterFactory`; see the page of the reporter in Flink's documentation.",
    fix: "Write `{near}`",
  },
  lines: ({ entry }, { target }) => {
    if (reporterKey(entry.key)?.parameter !== "factory.class") return 0;
    const name = javaTrim(entry.value);
    // Factories of other packages are somebody's own, and may well be there.
    if (name.includes(".") && !name.startsWith(REPORTER_PACKAGE)) return 0;
    return SHIPPED_FACTORIES.includes(name.slice(REPORTER_PACKAGE.length)) ? 0 : target.lines;
  },
  data: ({ entry }) => ({ name: reporterKey(entry.key)?.name ?? "", near: near(entry.value) ?? "" }),
  wording: ({ entry }) => ({ help: near(entry.value) === undefined ? "helpNames" : "help" }),
  fixes({ entry }) {
    const name = near(entry.value);
    const edit = name === undefined ? undefined : valueEdit(entry, name);
    return edit === undefined
      ? []
      : [{ title: "fix", data: { near: name ?? "" }, applicability: "unsafe", edits: [edit] }];
  },
});

function near(text: string): string | undefined {
  const name = javaTrim(text);
  const simple = name.slice(name.lastIndexOf(".") + 1);
  const simpleNames = SHIPPED_FACTORIES.map((factory) => factory.slice(factory.indexOf(".") + 1));
  const found = nearestWord(simple.endsWith("Factory") ? simple : `${simple}Factory`, simpleNames);
  return found === undefined ? undefined : REPORTER_PACKAGE + SHIPPED_FACTORIES[simpleNames.indexOf(found)];
}
