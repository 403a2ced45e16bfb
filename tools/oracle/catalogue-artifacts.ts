/**
 * The jars that declare options, and what their initialisers need.
 *
 * Not every artifact can be had from Maven at every patch. In this order: the newest patch; the Python distribution
 * package of that patch, which holds flink-dist, the table jars and the plugins; an older patch of the line. The dumps
 * record which version answered.
 */
import { type Artifact, flink, library, type PythonArtifact } from "./artifact.js";
import { ELSEWHERE } from "./elsewhere.js";
import { from, OPERATOR, releaseOf, within } from "./releases.js";

/** A module of Flink, the lines that have options in it, and the last line whose artifact bears a Scala suffix. */
interface ModuleRow {
  readonly module: string;
  readonly first?: string;
  readonly last?: string;
  readonly suffixUntil?: string;
}

/** In class path order: the API of the SQL gateway before the gateway, which contains it. */
const MODULES: readonly ModuleRow[] = [
  { module: "flink-runtime", suffixUntil: "1.13" },
  { module: "flink-streaming-java", suffixUntil: "1.14" },
  { module: "flink-clients", suffixUntil: "1.14" },
  { module: "flink-yarn", suffixUntil: "1.14" },
  { module: "flink-kubernetes", suffixUntil: "1.14" },
  { module: "flink-mesos", last: "1.13", suffixUntil: "1.13" },
  { module: "flink-statebackend-rocksdb", suffixUntil: "1.14" },
  { module: "flink-statebackend-forst", first: "1.20" },
  { module: "flink-dstl-dfs", first: "1.14", suffixUntil: "1.14" },
  { module: "flink-metrics-influxdb", suffixUntil: "1.14" },
  { module: "flink-metrics-prometheus", suffixUntil: "1.14" },
  { module: "flink-metrics-otel", first: "2.0" },
  { module: "flink-external-resource-gpu", first: "1.11" },
  { module: "flink-cep", first: "1.15" },
  { module: "flink-connector-base", first: "1.11" },
  { module: "flink-connector-files", first: "1.12", suffixUntil: "1.11" },
  { module: "flink-csv", first: "1.11" },
  { module: "flink-json", first: "1.11" },
  { module: "flink-avro", first: "1.11" },
  { module: "flink-state-processor-api", first: "2.1" },
  { module: "flink-table-common" },
  { module: "flink-table-api-java" },
  { module: "flink-table-api-java-bridge", suffixUntil: "1.14" },
  { module: "flink-table-runtime", first: "1.14", suffixUntil: "1.14" },
  { module: "flink-table-runtime-blink", first: "1.11", last: "1.13", suffixUntil: "1.13" },
  { module: "flink-table-planner", first: "1.14", suffixUntil: "2.3" },
  { module: "flink-table-planner-blink", last: "1.13", suffixUntil: "1.13" },
  { module: "flink-sql-gateway-api", first: "1.16" },
  { module: "flink-sql-gateway", first: "1.16" },
  { module: "flink-sql-client", first: "1.13", suffixUntil: "1.14" },
  { module: "flink-python", suffixUntil: "1.15" },
  { module: "flink-connector-hive", last: "1.18", suffixUntil: "1.18" },
  { module: "flink-s3-fs-hadoop" },
  { module: "flink-s3-fs-native", first: "2.3" },
  { module: "flink-gs-fs-hadoop", first: "1.15" },
  { module: "flink-oss-fs-hadoop", first: "1.16" },
];

/** The Python package of a line: its version where it is not the newest patch, and the Scala suffix of its jars. */
const PACKAGES: Readonly<Record<string, { readonly version?: string; readonly suffix: string }>> = {
  "1.10": { suffix: "_2.11" },
  "1.11": { version: "1.11.4", suffix: "_2.11" },
  "1.12": { version: "1.12.5", suffix: "_2.11" },
  "1.13": { suffix: "_2.12" },
  "1.14": { suffix: "_2.11" },
  "1.15": { suffix: "_2.12" },
};

/** Modules that have no jar of their own in the package, and the jar that holds them. */
const UNITED: Readonly<Record<string, string>> = {
  "flink-yarn": "flink-dist",
  "flink-kubernetes": "flink-dist",
  "flink-mesos": "flink-dist",
  "flink-statebackend-rocksdb": "flink-dist",
  "flink-statebackend-forst": "flink-dist",
  "flink-dstl-dfs": "flink-dist",
  "flink-table-api-java": "flink-table-api-java-uber",
  "flink-table-api-java-bridge": "flink-table-api-java-uber",
  "flink-sql-gateway-api": "flink-table-api-java-uber",
};

/** Jars of the package that bear its Scala suffix, and until when. */
const SUFFIXED: Readonly<Record<string, string>> = {
  "flink-dist": "1.14",
  "flink-sql-client": "1.14",
  "flink-python": "1.15",
};

/** flink-shaded-guava and flink-shaded-jackson, from the first line that uses them. */
const SHADED: readonly (readonly [first: string, guava: string, jackson: string])[] = [
  ["1.10", "18.0-9.0", "2.10.1-9.0"],
  ["1.11", "18.0-11.0", "2.10.1-11.0"],
  ["1.12", "18.0-12.0", "2.10.1-12.0"],
  ["1.13", "18.0-13.0", "2.12.1-13.0"],
  ["1.14", "30.1.1-jre-14.0", "2.12.4-14.0"],
  ["1.15", "30.1.1-jre-15.0", "2.12.4-15.0"],
  ["1.17", "30.1.1-jre-16.1", "2.13.4-16.1"],
  ["1.18", "31.1-jre-17.0", "2.14.2-17.0"],
  ["2.0", "32.1.3-jre-19.0", "2.15.3-19.0"],
  ["2.1", "33.4.0-jre-20.0", "2.18.2-20.0"],
  ["2.3", "33.5.0-jre-21.0", "2.20.1-21.0"],
];

/** What a line has beside the core. */
export function catalogueArtifacts(line: string): readonly Artifact[] {
  if (line === OPERATOR.name) return operatorArtifacts();
  const present = MODULES.filter(({ first, last }) => within(line, first, last));
  const modules = present.map((row) => artifactOf(line, row)).filter((artifact) => artifact !== undefined);
  // Jars that unite many modules come last: a class that has a jar of its own is read from there.
  // Jars of an older patch, and before them jars that unite many modules, come last: of a class that stands in two
  // jars the newest counts, and rather the one of its own module.
  const older = modules.filter((artifact) => artifact.version !== releaseOf(line) && !isPackage(artifact, line));
  const united = modules.filter((artifact) => !older.includes(artifact) && isUnited(artifact));
  const own = modules.filter((artifact) => !older.includes(artifact) && !united.includes(artifact));
  return withoutDoubles([...own, ...libraries(line, united), ...united, ...older]);
}

function artifactOf(line: string, { module, suffixUntil }: ModuleRow): Artifact | undefined {
  const suffixed = suffixUntil !== undefined && within(line, undefined, suffixUntil);
  const elsewhere = ELSEWHERE[line]?.[module];
  if (elsewhere === "none") return undefined;
  if (elsewhere === "python") return pythonArtifact(line, module);
  if (elsewhere?.startsWith("flink-")) return flink(elsewhere, releaseOf(line));
  if (elsewhere === "_2.11") return flink(module, releaseOf(line), `${module}_2.11`);
  return flink(module, elsewhere ?? releaseOf(line), suffixed ? `${module}_2.12` : module);
}

function pythonArtifact(line: string, module: string): PythonArtifact {
  const { version = releaseOf(line), suffix = "" } = PACKAGES[line] ?? {};
  const name = from(line, "1.13") ? "apache-flink-libraries" : "apache-flink";
  const home = { from: "python", package: `${name}==${version}`, version } as const;
  if (module === "flink-table-planner") {
    return { ...home, module, entry: `flink-table-planner-loader-${version}.jar!flink-table-planner.jar` };
  }
  const jar = UNITED[module] ?? module;
  const suffixUntil = SUFFIXED[jar];
  const suffixed = suffixUntil !== undefined && within(line, undefined, suffixUntil);
  return { ...home, module: jar, entry: `${jar}${suffixed ? suffix : ""}-${version}.jar` };
}

function isUnited(artifact: Artifact): boolean {
  return artifact.from === "python" && Object.values(UNITED).includes(artifact.module);
}

/** Whether a jar comes from the Python package of its line, which is an older patch in 1.11 and 1.12. */
function isPackage(artifact: Artifact, line: string): boolean {
  return artifact.from === "python" && artifact.version === PACKAGES[line]?.version;
}

/** What initialisers of options need; flink-dist contains most of it. */
function libraries(line: string, united: readonly Artifact[]): readonly Artifact[] {
  const scala = library(`org.scala-lang:scala-library:${line === "1.10" ? "2.11.12" : "2.12.7"}`);
  const forst = line === "1.20" ? [library("com.ververica:forstjni:0.1.0-beta")] : [];
  const hive = within(line, undefined, "1.18")
    ? [library("org.apache.hive:hive-common:2.3.9"), library("commons-logging:commons-logging:1.2")]
    : [];
  if (united.some((artifact) => artifact.module === "flink-dist")) return [scala, ...forst, ...hive];
  const [, guava, jackson] = SHADED.findLast(([first]) => from(line, first)) ?? ["", "", ""];
  return [
    scala,
    ...hive,
    library(`org.apache.flink:flink-shaded-guava:${guava}`),
    library(`org.apache.flink:flink-shaded-jackson:${jackson}`),
    flink("flink-metrics-core", releaseOf(line)),
    ...(from(line, "1.14") ? [flink("flink-rpc-core", releaseOf(line))] : []),
    // Akka's configuration, which classes of flink-runtime mention in their methods.
    ...(line === "1.11" ? [library("com.typesafe:config:1.3.3")] : []),
    library(rocksDb(line)),
    ...(from(line, "2.3") ? [library("com.ververica:forstjni:0.1.8")] : []),
  ];
}

function rocksDb(line: string): string {
  if (from(line, "2.0")) return "com.ververica:frocksdbjni:8.10.0-ververica-1.0";
  if (from(line, "1.14")) return "com.ververica:frocksdbjni:6.20.3-ververica-2.0";
  return "com.data-artisans:frocksdbjni:5.17.2-artisans-2.0";
}

function operatorArtifacts(): readonly Artifact[] {
  const modules = [
    "flink-kubernetes-operator",
    "flink-kubernetes-operator-api",
    "flink-kubernetes-standalone",
    "flink-autoscaler",
    "flink-autoscaler-standalone",
  ];
  const release = releaseOf(OPERATOR.flink);
  return [
    ...modules.map((module) => flink(module, OPERATOR.release)),
    flink("flink-runtime", release),
    library("io.fabric8:kubernetes-model-core:7.3.1"),
    library("io.javaoperatorsdk:operator-framework-core:5.2.2"),
  ];
}

function withoutDoubles(artifacts: readonly Artifact[]): readonly Artifact[] {
  const seen = new Set<string>();
  return artifacts.filter((artifact) => {
    const name = JSON.stringify(artifact);
    return !seen.has(name) && seen.add(name) !== undefined;
  });
}
