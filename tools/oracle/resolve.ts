/**
 * Fetches the jars of the release lines by name into the cache.
 *
 * `npx tsx tools/oracle/resolve.ts [--tier core|catalogue|start|yarn] [--line LINE]...`
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Artifact, jarName, type PythonArtifact } from "./artifact.js";
import { artifactsOf, type Tier, tierNamed } from "./artifacts.js";
import { type JarList, oracleCache, readJarList } from "./cache.js";
import { copyJars } from "./maven.js";
import { extractJars } from "./python-jars.js";
import { from, LINES, OPERATOR, releaseOf, SUBJECTS } from "./releases.js";
import { FIRST_STARTED } from "./start-artifacts.js";

/** The jar list that a line and tier should have. */
function wantedList(line: string, tier: Tier): JarList {
  return {
    release: releaseOf(line),
    jars: artifactsOf(line, tier).map((artifact) => ({
      file: `jars/${jarName(artifact)}`,
      module: artifact.module,
      version: artifact.version,
      // The operator stands on a release of Flink; that one's options are its line's.
      ...(line === OPERATOR.name && artifact.version !== OPERATOR.release ? { library: true } : {}),
    })),
  };
}

/** A jar that is not in the cache yet, and the folder it belongs to. */
interface MissingJar {
  readonly artifact: Artifact;
  readonly folder: string;
}

/** Makes the jars of the lines present; does nothing, and needs neither Maven nor pip, where they already are. */
export function resolve(lines: readonly string[], tier: Tier, cache = oracleCache()): void {
  const stale = lines.filter(
    (line) => JSON.stringify(readJarList(cache, line, tier)) !== JSON.stringify(wantedList(line, tier)),
  );
  const missing = stale.flatMap((line) => missingJars(line, tier, join(cache, line, "jars")));
  copyJars(missing.flatMap(({ artifact, folder }) => (artifact.from === "maven" ? [{ artifact, folder }] : [])));
  for (const [folder, artifacts] of byFolder(missing)) extractJars(artifacts, folder);
  for (const line of stale) {
    const absent = missingJars(line, tier, join(cache, line, "jars")).map(({ artifact }) => jarName(artifact));
    if (absent.length > 0) throw new Error(`These jars of ${line} are not where they should be: ${absent.join(", ")}.`);
    mkdirSync(join(cache, line), { recursive: true });
    writeFileSync(join(cache, line, `${tier}.json`), `${JSON.stringify(wantedList(line, tier), null, 1)}\n`);
  }
}

function missingJars(line: string, tier: Tier, folder: string): readonly MissingJar[] {
  return artifactsOf(line, tier)
    .filter((artifact) => !existsSync(join(folder, jarName(artifact))))
    .map((artifact) => ({ artifact, folder }));
}

/** The jars from Python packages; a line has one package, so one folder is one download. */
function byFolder(missing: readonly MissingJar[]): ReadonlyMap<string, readonly PythonArtifact[]> {
  const folders = new Map<string, PythonArtifact[]>();
  for (const { artifact, folder } of missing) {
    if (artifact.from === "python") folders.set(folder, [...(folders.get(folder) ?? []), artifact]);
  }
  return folders;
}

function main(): void {
  const { values } = parseArgs({
    options: { tier: { type: "string", default: "core" }, line: { type: "string", multiple: true } },
  });
  const tier = tierNamed(values.tier);
  const started = tier === "start" || tier === "yarn";
  const all = started ? LINES.filter((line) => from(line, FIRST_STARTED)) : LINES;
  const lines = values.line ?? (tier === "catalogue" ? SUBJECTS : all);
  resolve(lines, tier);
  process.stderr.write(`The ${tier} jars of ${lines.join(", ")} are in ${oracleCache()}.\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
