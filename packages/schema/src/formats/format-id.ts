/** The kinds of file that hold a Flink configuration. */
export type FlinkFormat = "flink-conf" | "config-yaml" | "flink-configuration";

/** The kinds of file that lie beside a Flink configuration and belong to other programs, or to Flink's scripts. */
export type ForeignFormat = "hadoop-xml" | "masters" | "workers" | "zoo-cfg";

/** A file with Kubernetes resources, or values for them, in which configurations of Flink stand. */
export type ManifestFormat = "kubernetes";

/** The kinds of file that flinkconf reads, and `flink-configuration` for what the operator makes a configuration of. */
export type FormatId = FlinkFormat | ForeignFormat | ManifestFormat;

/** Whether a file of this kind is a Flink configuration itself. */
export function isFlinkFormat(format: FormatId): format is FlinkFormat {
  return format === "flink-conf" || format === "config-yaml" || format === "flink-configuration";
}
