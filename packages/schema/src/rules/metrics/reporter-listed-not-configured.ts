import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { listedReporters, parameterOf } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";

/** Where a reporter may come from its `class`. */
const READS_CLASS = linesBetween(undefined, "1.16");

export default statement({
  id: "reporter-listed-not-configured",
  area: "metrics",
  summary: "`metrics.reporters` names a reporter that has no factory",
  severity: "warning",
  fix: "none",
  keys: ["metrics.reporters"],
  messages: {
    found:
      "{flink} starts no reporter `{names}`: it is listed here, and no `metrics.reporter.{first}.factory.class` is set.",
    several:
      "{flink} starts none of the reporters {names}: they are listed here, and their `factory.class` is not set.",
    help: "Set the factory of each, or take the names out of the list.",
  },
  lines: ({ entry }, context) => {
    let lines: LineSet = 0;
    for (const name of listedReporters(entry.value)) lines |= missingOn(name, context);
    return lines;
  },
  data({ entry }, context, lines) {
    const names = listedReporters(entry.value).filter((name) => (missingOn(name, context) & lines) !== 0);
    return {
      names: names.length === 1 ? (names[0] ?? "") : names.map((name) => `\`${name}\``).join(", "),
      first: names[0] ?? "",
    };
  },
  wording({ entry }, context) {
    const count = listedReporters(entry.value).filter((name) => missingOn(name, context) !== 0).length;
    return count > 1 ? { found: "several" } : {};
  },
});

/** The lines on which a listed reporter comes from nowhere; in a fragment its factory may be set elsewhere. */
function missingOn(name: string, context: RuleContext): LineSet {
  const { target, effective, complete } = context;
  if (parameterOf(name, "factory.class", context) !== undefined) return 0;
  const prefix = `metrics.reporter.${name}.`;
  if (!complete && !effective.keys().some((key) => key.startsWith(prefix))) return 0;
  return parameterOf(name, "class", context) === undefined ? target.lines : target.lines & ~READS_CLASS;
}
