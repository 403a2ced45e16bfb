/** Which jars the judge needs, by line and tier. */
import { catalogueArtifacts } from "./catalogue-artifacts.js";
import { from, OPERATOR, releaseOf } from "./releases.js";

/** `core` answers load, convert, lookup and sensitive; `catalogue` holds every jar that declares options. */
export type Tier = "core" | "catalogue";

export const TIERS: readonly Tier[] = ["core", "catalogue"];

/** The tier of that name; throws with the names there are. */
export function tierNamed(name: string): Tier {
  const tier = TIERS.find((known) => known === name);
  if (tier === undefined) throw new Error(`No such tier: ${name}. There are ${TIERS.join(" and ")}.`);
  return tier;
}

/** A jar in a Maven repository. `module` is the artifact without its Scala suffix. */
export interface MavenArtifact {
  readonly from: "maven";
  readonly module: string;
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** A jar inside a Python distribution package, which holds what the binary release holds. */
export interface PythonArtifact {
  readonly from: "python";
  readonly module: string;
  readonly version: string;
  /** The package that holds it, as in `apache-flink-libraries==2.2.1`. */
  readonly package: string;
  /** The jar's file name; with `!` the name of a jar inside that jar. */
  readonly entry: string;
}

export type Artifact = MavenArtifact | PythonArtifact;

/** The name of a jar in the cache. */
export function jarName(artifact: Artifact): string {
  if (artifact.from === "maven") return `${artifact.artifact}-${artifact.version}.jar`;
  const [outer = "", inner] = artifact.entry.split("!");
  return inner === undefined ? outer : `${artifact.module}-${artifact.version}.jar`;
}

/** A jar of Flink itself. */
export function flink(module: string, version: string, artifact = module): MavenArtifact {
  return { from: "maven", group: "org.apache.flink", artifact, version, module };
}

/** Any other jar, by its coordinates. */
export function library(coordinates: string): MavenArtifact {
  const [group = "", artifact = "", version = ""] = coordinates.split(":");
  return { from: "maven", group, artifact, version, module: artifact };
}

/** The jars of a tier in class path order: of a class that stands in two, the first counts. */
export function artifactsOf(line: string, tier: Tier): readonly Artifact[] {
  const core = coreArtifacts(line === OPERATOR.name ? OPERATOR.flink : line);
  return tier === "core" ? core : [...core, ...catalogueArtifacts(line)];
}

function coreArtifacts(line: string): readonly Artifact[] {
  const release = releaseOf(line);
  return [
    flink("flink-core", release),
    flink("flink-annotations", release),
    ...(from(line, "1.20") ? [flink("flink-core-api", release)] : []),
    // slf4j 1.7 is what every release is compiled against; its binding is our own.
    library("org.slf4j:slf4j-api:1.7.36"),
    ...(from(line, "1.19") ? [library("org.snakeyaml:snakeyaml-engine:2.6")] : []),
  ];
}
