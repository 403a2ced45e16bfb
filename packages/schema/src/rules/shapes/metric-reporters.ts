import { javaTrim } from "../../values/java-text.js";
import type { BoundEntry, RuleContext } from "../rule.js";

const REPORTER = /^metrics\.reporter\.([^.\s]+)\.(.+)$/;

/** A key of one metrics reporter: its name, and the parameter below it. */
export interface ReporterKey {
  readonly name: string;
  readonly parameter: string;
}

/** Takes `metrics.reporter.<name>.<parameter>` apart, as `ReporterSetup` does: a name has no dots. */
export function reporterKey(key: string): ReporterKey | undefined {
  const [, name, parameter] = REPORTER.exec(key) ?? [];
  return name === undefined || parameter === undefined ? undefined : { name, parameter };
}

/** What is set for a parameter of a reporter, blanks around it left out; undefined when nothing is. */
export function parameterOf(name: string, parameter: string, { effective }: RuleContext): string | undefined {
  const placed = effective.winner(`metrics.reporter.${name}.${parameter}`);
  return placed === undefined ? undefined : javaTrim(placed.entry.value);
}

/** The names in `metrics.reporters`; undefined when it is not set, for Flink then takes all. */
export function listedReporters(text: string): readonly string[] {
  return text.split(/\s*,\s*/).filter((name) => name !== "");
}

/**
 * The simple class name of the reporter that an entry asks for, without `Factory`: of a `factory.class`, or of the `class` that
 * older releases read. Undefined for other keys.
 */
export function reporterClass({
  entry,
}: BoundEntry): { readonly name: string; readonly simpleName: string } | undefined {
  const key = reporterKey(entry.key);
  if (key === undefined || (key.parameter !== "factory.class" && key.parameter !== "class")) return undefined;
  const text = javaTrim(entry.value);
  return { name: key.name, simpleName: text.slice(text.lastIndexOf(".") + 1).replace(/Factory$/, "") };
}

/** The factories that Flink ships, without their common package. */
export const SHIPPED_FACTORIES: readonly string[] = [
  "prometheus.PrometheusReporterFactory",
  "prometheus.PrometheusPushGatewayReporterFactory",
  "graphite.GraphiteReporterFactory",
  "influxdb.InfluxdbReporterFactory",
  "statsd.StatsDReporterFactory",
  "datadog.DatadogHttpReporterFactory",
  "slf4j.Slf4jReporterFactory",
  "jmx.JMXReporterFactory",
  "otel.OpenTelemetryMetricReporterFactory",
];

/** The package of the reporters that Flink ships. */
export const REPORTER_PACKAGE = "org.apache.flink.metrics.";
