import type { ForeignFormat } from "./format-id.js";

/** The files of Hadoop that decide what comes of a Flink configuration on YARN. */
export const HADOOP_FILES: readonly string[] = [
  "core-site.xml",
  "hdfs-site.xml",
  "yarn-site.xml",
  "capacity-scheduler.xml",
];

/** The files by which Flink's scripts start a standalone cluster; `slaves` is what `workers` were called up to 1.10. */
export const HOST_FILES: readonly string[] = ["masters", "workers", "slaves", "zoo.cfg"];

/** What lies beside a Flink configuration, by file name. */
const FORMATS: ReadonlyMap<string, ForeignFormat> = new Map([
  ...HADOOP_FILES.map((name) => [name, "hadoop-xml"] as const),
  ["masters", "masters"],
  ["workers", "workers"],
  ["slaves", "workers"],
  ["zoo.cfg", "zoo-cfg"],
]);

/** Names of all files that are linted when they lie beside a Flink configuration. */
export const FOREIGN_FILES: readonly string[] = [...FORMATS.keys()];

/** The format of a file that is no Flink configuration itself, by its name; undefined for every other file. */
export function foreignFormat(path: string): ForeignFormat | undefined {
  return FORMATS.get(path.slice(path.lastIndexOf("/") + 1));
}
