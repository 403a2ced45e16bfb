/**
 * Which jars the judge needs, by line and tier. Versions are pinned here and nowhere else: the newest patch of each
 * line, and where a jar of that patch is not to be had, the one named beside it.
 */

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
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly module: string;
}

/** Newest patch of every release line that can be asked, oldest first. */
export const RELEASES: ReadonlyMap<string, string> = new Map([
  ["1.10", "1.10.3"],
  ["1.11", "1.11.6"],
  ["1.12", "1.12.7"],
  ["1.13", "1.13.6"],
  ["1.14", "1.14.6"],
  ["1.15", "1.15.4"],
  ["1.16", "1.16.3"],
  ["1.17", "1.17.2"],
  ["1.18", "1.18.1"],
  ["1.19", "1.19.3"],
  ["1.20", "1.20.5"],
  ["2.0", "2.0.2"],
  ["2.1", "2.1.3"],
  ["2.2", "2.2.1"],
  ["2.3", "2.3.0"],
]);

export const LINES: readonly string[] = [...RELEASES.keys()];

/** Position of a line in {@link LINES}, so that "from 1.19 on" is a comparison. */
function lineIndex(line: string): number {
  const index = LINES.indexOf(line);
  if (index < 0) throw new Error(`Unknown release line ${line}; known are ${LINES.join(", ")}.`);
  return index;
}

function from(line: string, first: string): boolean {
  return lineIndex(line) >= lineIndex(first);
}

function flink(line: string, module: string, version = releaseOf(line), artifact = module): MavenArtifact {
  return { group: "org.apache.flink", artifact, version, module };
}

function library(coordinates: string): MavenArtifact {
  const [group = "", artifact = "", version = ""] = coordinates.split(":");
  return { group, artifact, version, module: artifact };
}

/** The newest patch of a line. */
export function releaseOf(line: string): string {
  const release = RELEASES.get(line);
  if (release === undefined) throw new Error(`Unknown release line ${line}; known are ${LINES.join(", ")}.`);
  return release;
}

/** The jars of a tier in class path order. */
export function artifactsOf(line: string, _tier: Tier): readonly MavenArtifact[] {
  return coreArtifacts(line);
}

function coreArtifacts(line: string): readonly MavenArtifact[] {
  return [
    flink(line, "flink-core"),
    flink(line, "flink-annotations"),
    ...(from(line, "1.20") ? [flink(line, "flink-core-api")] : []),
    // slf4j 1.7 is what every release is compiled against; its binding is our own.
    library("org.slf4j:slf4j-api:1.7.36"),
    ...(from(line, "1.19") ? [library("org.snakeyaml:snakeyaml-engine:2.6")] : []),
  ];
}
