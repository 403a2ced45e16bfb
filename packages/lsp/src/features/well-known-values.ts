/** A name that Flink resolves itself although the option is plain text. */
export interface WellKnownValue {
  readonly text: string;
  /** Set for names that Flink 2 does not know any more. */
  readonly until?: "1.x";
}

const plain = (...texts: readonly string[]): readonly WellKnownValue[] => texts.map((text) => ({ text }));

const STATE_BACKENDS: readonly WellKnownValue[] = [
  ...plain("hashmap", "rocksdb"),
  { text: "filesystem", until: "1.x" },
  { text: "jobmanager", until: "1.x" },
];
const RESTART_STRATEGIES = plain("fixed-delay", "failure-rate", "exponential-delay", "disable");
const HIGH_AVAILABILITY = plain("zookeeper", "kubernetes", "NONE");
const REPORTERS = plain(
  "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
  "org.apache.flink.metrics.prometheus.PrometheusPushGatewayReporterFactory",
  "org.apache.flink.metrics.jmx.JMXReporterFactory",
  "org.apache.flink.metrics.slf4j.Slf4jReporterFactory",
  "org.apache.flink.metrics.datadog.DatadogHttpReporterFactory",
  "org.apache.flink.metrics.influxdb.InfluxdbReporterFactory",
  "org.apache.flink.metrics.statsd.StatsDReporterFactory",
  "org.apache.flink.metrics.graphite.GraphiteReporterFactory",
);

/** By key or template: names that `StateBackendLoader`, the restart strategy and metric reporter factories and their like resolve. */
export const WELL_KNOWN_VALUES: Readonly<Record<string, readonly WellKnownValue[]>> = {
  "state.backend.type": STATE_BACKENDS,
  "state.backend": STATE_BACKENDS,
  "restart-strategy.type": RESTART_STRATEGIES,
  "restart-strategy": RESTART_STRATEGIES,
  "high-availability.type": HIGH_AVAILABILITY,
  "high-availability": HIGH_AVAILABILITY,
  "execution.checkpointing.storage": plain("filesystem", "jobmanager"),
  "state.checkpoint-storage": plain("filesystem", "jobmanager"),
  "jobmanager.execution.failover-strategy": plain("region", "full"),
  "execution.target": plain(
    "remote",
    "local",
    "yarn-session",
    "yarn-application",
    "kubernetes-session",
    "kubernetes-application",
  ),
  "classloader.resolve-order": plain("child-first", "parent-first"),
  "metrics.reporter.<name>.factory.class": REPORTERS,
};
