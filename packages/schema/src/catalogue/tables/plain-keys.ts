import { ALL_LINES, type LineSet, linesBetween } from "../../text/flink-line.js";

/** A key that is read without a ConfigOption. */
export interface PlainKey {
  readonly key: string;
  readonly lines: LineSet;
  /** `plain`: Java code asks for the string. `script`: only a shell script or the Docker entrypoint knows the key. */
  readonly kind: "plain" | "script";
  /** The class or file that reads (or writes) it. */
  readonly readBy: string;
}

function plain(readBy: string, lines: LineSet, ...keys: readonly string[]): readonly PlainKey[] {
  return keys.map((key) => ({ key, lines, kind: "plain", readBy }));
}

function script(readBy: string, lines: LineSet, ...keys: readonly string[]): readonly PlainKey[] {
  return keys.map((key) => ({ key, lines, kind: "script", readBy }));
}

/** Every key that Flink reads on lines on which no option of the scanned classes carries it. */
export const PLAIN_KEYS: readonly PlainKey[] = [
  // bin/config.sh of each release from 1.13.6 to 2.3.0; EnvironmentOptions took these keys over later.
  ...script("config.sh", ALL_LINES, "taskmanager.compute.numa", "zookeeper.heap.mb"),
  ...script("config.sh", linesBetween(undefined, "1.20"), "env.java.home"),
  ...script("config.sh", linesBetween(undefined, "1.12"), "env.pid.dir"),

  // The official image's docker-entrypoint.sh sets it to 6125 in every container; the option is `query.server.ports`.
  ...script("docker-entrypoint.sh", ALL_LINES, "query.server.port"),

  ...plain("HadoopUtils", linesBetween(undefined, "1.20"), "fs.hdfs.hadoopconf", "fs.hdfs.hdfsdefault"),
  ...plain("HadoopUtils", linesBetween(undefined, "1.20"), "fs.hdfs.hdfssite"),
  ...plain("YarnClusterDescriptor", linesBetween(undefined, "1.18"), "yarn.container-start-command-template"),
  ...plain("LocalExecutor", linesBetween(undefined, "1.18"), "local.number-taskmanager"),
  ...plain("FileInputFormat", linesBetween(undefined, "1.18"), "taskmanager.runtime.fs_timeout"),
  ...plain("TaskManagerConfiguration", linesBetween(undefined, "1.18"), "taskmanager.log.path"),
  ...plain("AlgorithmOptions", linesBetween(undefined, "1.11"), "taskmanager.runtime.large-record-handler"),
  ...plain("WorksetIterationNode", linesBetween(undefined, "1.20"), "compiler.merge-iteration-aux"),
  ...plain("PythonDependencyManager", linesBetween(undefined, "1.10"), "python.files", "python.exec"),
  ...plain("PythonDependencyManager", linesBetween(undefined, "1.10"), "python.archives"),
  ...plain("PythonDependencyManager", linesBetween(undefined, "1.10"), "python.requirements-file"),
  ...plain("PythonDependencyManager", linesBetween(undefined, "1.10"), "python.requirements-cache"),

  // Passed to Hadoop's and Presto's S3 clients by prefix; options from 2.0 (the last two from 2.3, native S3 plugin).
  ...plain("HadoopConfigLoader", ALL_LINES, "s3.access-key", "s3.secret-key", "s3.access.key", "s3.secret.key"),
  ...plain("HadoopConfigLoader", ALL_LINES, "s3.endpoint", "s3.path-style-access", "s3.path.style.access"),
];
