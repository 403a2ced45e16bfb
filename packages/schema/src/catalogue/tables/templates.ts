import { ALL_LINES, type FlinkLine, type LineSet, linesBetween } from "../../text/flink-line.js";
import type { ValueType } from "../../values/value-type.js";

/**
 * Where the options stand that Flink declares without their prefix (`factory.class`, `port`): one stem for the classes
 * that declare such options. Parameters of one name that differ in type from reporter to reporter count as strings.
 */
export interface SuffixFamily {
  readonly stem: string;
  /** Simple names of the declaring classes. */
  readonly owners: readonly string[];
}

/** Read off the places where Flink puts prefix and suffix together (DelegatingConfiguration and its callers). */
export const SUFFIX_FAMILIES: readonly SuffixFamily[] = [
  {
    stem: "metrics.reporter.<name>.",
    owners: [
      "MetricOptions",
      "ReporterSetup",
      // Their suffixes are MetricOptions' own, and a dump may name either class for them.
      "TraceOptions",
      "EventOptions",
      "InfluxdbReporterOptions",
      "PrometheusPushGatewayReporterOptions",
      "OpenTelemetryReporterOptions",
    ],
  },
  { stem: "traces.reporter.<name>.", owners: ["TraceOptions"] },
  { stem: "events.reporter.<name>.", owners: ["EventOptions"] },
  { stem: "security.delegation.token.provider.<name>.", owners: ["SecurityOptions"] },
  { stem: "external-resource.<name>.param.", owners: ["GPUDriverOptions", "GPUDriver"] },
  { stem: "sql-gateway.endpoint.<id>.", owners: ["SqlGatewayRestOptions", "HiveServer2EndpointConfigOptions"] },
];

/** An option whose key is put together by a method or out of plain strings, so that no class declares it. */
export interface MadeOption {
  readonly template: string;
  readonly lines: LineSet;
  readonly type: ValueType;
  readonly defaultText: string | undefined;
  /** The class that makes or reads it, by its simple name. */
  readonly readBy: string;
}

function made(readBy: string, lines: LineSet, type: ValueType, template: string, defaultText?: string): MadeOption {
  return { template, lines, type, defaultText, readBy };
}

const METRICS = "metrics.reporter.<name>.";

/**
 * Options that TraceOptions and EventOptions share with MetricOptions by name. The dumps hold one option a key, so these
 * are said here again.
 */
function reporter(readBy: string, since: FlinkLine, filtersSince: FlinkLine, stem: string): readonly MadeOption[] {
  const filters = linesBetween(filtersSince);
  return [
    made(readBy, linesBetween(since), "string", `${stem}factory.class`),
    made(readBy, linesBetween(since), "map", `${stem}scope.variables.additional`, ""),
    made(readBy, filters, "string", `${stem}scope.delimiter`, "."),
    made(readBy, filters, "string", `${stem}scope.variables.excludes`, "."),
    made(readBy, filters, "list<string>", `${stem}filter.includes`, "*:*:*"),
    made(readBy, filters, "list<string>", `${stem}filter.excludes`, ""),
  ];
}

/** Options that methods make, and the parameters that the shipped reporters ask for by plain name. */
export const MADE_OPTIONS: readonly MadeOption[] = [
  ...reporter("TraceOptions", "1.19", "2.1", "traces.reporter.<name>."),
  ...reporter("EventOptions", "2.1", "2.1", "events.reporter.<name>."),

  made("CoreOptions", ALL_LINES, "int", "fs.<scheme>.limit.total", "-1"),
  made("CoreOptions", ALL_LINES, "int", "fs.<scheme>.limit.input", "-1"),
  made("CoreOptions", ALL_LINES, "int", "fs.<scheme>.limit.output", "-1"),
  made("CoreOptions", ALL_LINES, "long", "fs.<scheme>.limit.timeout", "0"),
  made("CoreOptions", ALL_LINES, "long", "fs.<scheme>.limit.stream-timeout", "0"),

  // Plain strings before MetricOptions declared them in 1.16.
  made("ReporterSetup", linesBetween(undefined, "1.15"), "string", `${METRICS}factory.class`),
  made("ReporterSetup", linesBetween("1.15", "1.15"), "map", `${METRICS}scope.variables.additional`, ""),

  made("PrometheusReporterFactory", ALL_LINES, "string", `${METRICS}port`),
  made("GraphiteReporter", ALL_LINES, "string", `${METRICS}host`),
  made("GraphiteReporter", ALL_LINES, "string", `${METRICS}protocol`),
  made("ScheduledDropwizardReporter", ALL_LINES, "string", `${METRICS}rateConversion`),
  made("ScheduledDropwizardReporter", ALL_LINES, "string", `${METRICS}durationConversion`),
  made("DatadogHttpReporterFactory", ALL_LINES, "string", `${METRICS}apikey`),
  made("DatadogHttpReporterFactory", ALL_LINES, "string", `${METRICS}tags`),
  made("DatadogHttpReporterFactory", ALL_LINES, "string", `${METRICS}proxyHost`),
  made("DatadogHttpReporterFactory", ALL_LINES, "int", `${METRICS}proxyPort`, "8080"),
  made("DatadogHttpReporterFactory", linesBetween("1.11"), "string", `${METRICS}dataCenter`, "US"),
  made("DatadogHttpReporterFactory", linesBetween("1.11"), "int", `${METRICS}maxMetricsPerRequest`, "2000"),
  made("DatadogHttpReporterFactory", linesBetween("1.16"), "boolean", `${METRICS}useLogicalIdentifier`, "false"),
];
