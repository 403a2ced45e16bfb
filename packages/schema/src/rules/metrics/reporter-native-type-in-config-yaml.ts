import type { BoundEntry, RuleContext } from "../rule.js";
import { parameterOf, reporterKey } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";

/** Parameters that Flink reads as options of its own; all others reach the reporter as properties. */
const OPTIONS = /^(?:factory\.class|class|interval|filter\.|scope\.)/;

export default statement({
  id: "reporter-native-type-in-config-yaml",
  area: "metrics",
  summary: "A number or boolean for a metrics reporter stands in config.yaml without quotes",
  severity: "warning",
  since: "1.19",
  until: "2.0",
  formats: ["config-yaml"],
  fix: "safe",
  keys: ["metrics.reporter.*"],
  when: [
    { waker: "^metrics\\.reporter\\.[^.]+\\.(?!factory\\.class$|class$|interval$)" },
    { key: "*", matching: "^(?:[-+]?[0-9.][0-9.e+_xoa-f]*(?:e-[0-9]+)?|true|false|[-+]?\\.?(?:inf|infinity|nan))$" },
  ],
  messages: {
    found:
      "{flink} does not see this value and uses the reporter's default: the reporter only finds texts, and `{value}` is {type}.",
    help: "Put the value in quotes.",
    fix: "Put it in quotes",
  },
  lines: (bound, context) => (isLost(bound, context) ? context.target.lines : 0),
  data: ({ entry }) => ({ type: entry.valueType === "Boolean" ? "a boolean" : "a number" }),
  fixes({ entry }, { document }) {
    const written = document.source.text.slice(entry.valueStart, entry.valueEnd);
    if (entry.quoting !== "plain") return [];
    const edit = { start: entry.valueStart, end: entry.valueEnd, newText: `"${written}"` };
    return [{ title: "fix", applicability: "safe", edits: [edit] }];
  },
});

/** Whether `MetricConfig`, a `Properties`, hides the value; the default of the Prometheus port may as well be hidden. */
function isLost({ entry }: BoundEntry, context: RuleContext): boolean {
  const key = reporterKey(entry.key);
  if (key === undefined || OPTIONS.test(key.parameter)) return false;
  if (entry.valueType === "String" || entry.quoting !== "plain") return false;
  const factory = parameterOf(key.name, "factory.class", context) ?? "";
  return !(factory.endsWith(".PrometheusReporterFactory") && key.parameter === "port" && entry.value === "9249");
}
