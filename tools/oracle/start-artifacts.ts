/** The jars with which whole Flink processes are started: what lies in `lib` and `plugins` of a distribution. */
import { type Artifact, flink, library, type PythonArtifact } from "./artifact.js";
import { ELSEWHERE } from "./elsewhere.js";
import { from, releaseOf } from "./releases.js";

const MODULES: readonly string[] = [
  "flink-dist",
  "flink-cep",
  "flink-connector-files",
  "flink-csv",
  "flink-json",
  "flink-table-api-java-uber",
  "flink-table-planner-loader",
  "flink-table-runtime",
  "flink-external-resource-gpu",
  "flink-metrics-datadog",
  "flink-metrics-graphite",
  "flink-metrics-influxdb",
  "flink-metrics-jmx",
  "flink-metrics-prometheus",
  "flink-metrics-statsd",
];

/** The first line whose processes are started. */
export const FIRST_STARTED = "1.16";

/** The logging binding is our own, so log4j stays away. Throws on a line older than {@link FIRST_STARTED}. */
export function startArtifacts(line: string): readonly Artifact[] {
  if (!from(line, FIRST_STARTED)) throw new Error(`Processes are started from ${FIRST_STARTED} on, not of ${line}.`);
  const version = releaseOf(line);
  const zookeeper = from(line, "1.17") ? [] : [inPackage("flink-shaded-zookeeper", version, "3.5.9")];
  return [
    library("org.slf4j:slf4j-api:1.7.36"),
    ...MODULES.map((module) => inPackage(module, version)),
    ...zookeeper,
    // Beside the distribution there is no jar of the gateway that could lie in lib.
    flink("flink-sql-gateway", ELSEWHERE[line]?.["flink-sql-gateway"] ?? version),
    // What the start scripts work out in a JVM of its own.
    { ...inPackage("bash-java-utils", version), entry: "bash-java-utils.jar" },
  ];
}

/** The same with a Hadoop, which changes what a process does, and a ResourceManager to deploy on. */
export function yarnArtifacts(line: string): readonly Artifact[] {
  return [...startArtifacts(line), ...HADOOP.map(library)];
}

const HADOOP: readonly string[] = [
  "org.apache.hadoop:hadoop-client-api:3.3.6",
  "org.apache.hadoop:hadoop-client-runtime:3.3.6",
  "org.apache.hadoop:hadoop-client-minicluster:3.3.6",
  "commons-logging:commons-logging:1.2",
  // Its cluster for tests asserts with it.
  "junit:junit:4.13.2",
  "org.bouncycastle:bcpkix-jdk18on:1.78.1",
  "org.bouncycastle:bcprov-jdk18on:1.78.1",
  "org.bouncycastle:bcutil-jdk18on:1.78.1",
];

function inPackage(module: string, release: string, version = release): PythonArtifact {
  const entry = `${module}-${version}.jar`;
  return { from: "python", module, version, package: `apache-flink-libraries==${release}`, entry };
}

/** The roles that are played live. */
export const LIVE_ROLES: readonly string[] = [
  "load",
  "jm",
  "app",
  "tm",
  "client",
  "job",
  "k8s",
  "k8stm",
  "yarn",
  "history",
  "gateway",
  "sql",
];
