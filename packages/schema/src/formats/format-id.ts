/** The kinds of file that hold a Flink configuration. */
export type FlinkFormat = "flink-conf" | "config-yaml";

/** The kinds of file that lie beside a Flink configuration and belong to other programs, or to Flink's scripts. */
export type ForeignFormat = "hadoop-xml" | "masters" | "workers" | "zoo-cfg";

/** The kinds of file that flinkconf reads. */
export type FormatId = FlinkFormat | ForeignFormat;

/** Whether a file of this kind is a Flink configuration itself. */
export function isFlinkFormat(format: FormatId): format is FlinkFormat {
  return format === "flink-conf" || format === "config-yaml";
}
