/** Which jars the judge needs, by line and tier. */
import type { Artifact } from "./artifact.js";
import { flink, library } from "./artifact.js";
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
