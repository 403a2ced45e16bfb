/** Which jars the judge needs, by line and tier. */
import type { Artifact } from "./artifact.js";
import { flink, library } from "./artifact.js";
import { catalogueArtifacts } from "./catalogue-artifacts.js";
import { from, OPERATOR, releaseOf } from "./releases.js";
import { startArtifacts, yarnArtifacts } from "./start-artifacts.js";

/**
 * `core` answers load, convert, lookup and sensitive; `memory` how memory is divided; `catalogue` holds every jar that declares
 * options; `start` a whole distribution, `yarn` the same with a Hadoop.
 */
export type Tier = "core" | "memory" | "catalogue" | "start" | "yarn";

export const TIERS: readonly Tier[] = ["core", "memory", "catalogue", "start", "yarn"];

/** The tier of that name; throws with the names there are. */
export function tierNamed(name: string): Tier {
  const tier = TIERS.find((known) => known === name);
  if (tier === undefined) throw new Error(`No such tier: ${name}. There are ${TIERS.join(", ")}.`);
  return tier;
}

/** The jars of a tier in class path order: of a class that stands in two, the first counts. */
export function artifactsOf(line: string, tier: Tier): readonly Artifact[] {
  if (tier === "start") return startArtifacts(line);
  if (tier === "yarn") return yarnArtifacts(line);
  const core = coreArtifacts(line === OPERATOR.name ? OPERATOR.flink : line);
  if (tier === "memory") return [...core, ...runtimeArtifacts(line)];
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

/** What divides memory, and what its classes name in their declarations. */
function runtimeArtifacts(line: string): readonly Artifact[] {
  const release = releaseOf(line);
  return [
    // Up to 1.13 with its Scala suffix.
    flink("flink-runtime", release, from(line, "1.14") ? "flink-runtime" : "flink-runtime_2.12"),
    flink("flink-metrics-core", release),
    ...(from(line, "1.14") ? [flink("flink-rpc-core", release)] : []),
    ...(line === "1.10"
      ? [library("org.scala-lang:scala-library:2.12.7"), library("org.apache.flink:flink-shaded-guava:18.0-9.0")]
      : []),
  ];
}
