import { hasPlaceholder } from "../../effective/placeholder.js";
import { phrase } from "../../text/phrase.js";
import { parseJavaInt } from "../../values/java-integer.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { parameterOf, reporterClass } from "../shapes/metric-reporters.js";
import { statement } from "../shapes/statement.js";

/** The parameters without which a shipped reporter throws; a port has to be a number from 1 on. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  GraphiteReporter: ["host", "port"],
  StatsDReporter: ["host", "port"],
  InfluxdbReporter: ["host", "db"],
  DatadogHttpReporter: ["apikey"],
  OpenTelemetryMetricReporter: ["exporter.endpoint"],
};

export default statement({
  id: "reporter-required-params",
  area: "metrics",
  summary: "A metrics reporter lacks a parameter that it cannot do without",
  severity: "warning",
  fix: "none",
  keys: ["metrics.reporter.*"],
  when: [{ key: "*", holding: Object.keys(REQUIRED).map((name) => name.toLowerCase()) }],
  messages: {
    found: "{flink} logs an error and runs without the reporter `{name}`: {missing} is not set.",
    bad: "{flink} logs an error and runs without the reporter `{name}`: its `port` has to be a number from 1 on.",
    help: "Set {keys}.",
    helpPort: "Set `metrics.reporter.{name}.port` to the port that the other side listens on.",
  },
  lines: (bound, context) => {
    const missing = missingOf(bound, context);
    return missing.length > 0 || hasBadPort(bound, context) ? context.target.lines : 0;
  },
  data(bound, context) {
    const name = reporterClass(bound)?.name ?? "";
    const missing = missingOf(bound, context);
    return {
      name,
      missing: missing.map((parameter) => `\`${parameter}\``).join(phrase(" and ")),
      keys: missing.map((parameter) => `\`metrics.reporter.${name}.${parameter}\``).join(phrase(" and ")),
    };
  },
  wording: (bound, context) => (missingOf(bound, context).length > 0 ? {} : { found: "bad", help: "helpPort" }),
});

function missingOf(bound: BoundEntry, context: RuleContext): readonly string[] {
  const reporter = reporterClass(bound);
  const required = reporter === undefined ? undefined : REQUIRED[reporter.simpleName];
  if (reporter === undefined || required === undefined) return [];
  const missing = required.filter((parameter) => (parameterOf(reporter.name, parameter, context) ?? "") === "");
  // In a fragment the parameters may stand elsewhere, all of them.
  return !context.complete && missing.length === required.length ? [] : missing;
}

function hasBadPort(bound: BoundEntry, context: RuleContext): boolean {
  const reporter = reporterClass(bound);
  if (reporter === undefined || REQUIRED[reporter.simpleName]?.includes("port") !== true) return false;
  const port = parameterOf(reporter.name, "port", context) ?? "";
  return port !== "" && !hasPlaceholder(port) && !(parseJavaInt(port) >= 1);
}
