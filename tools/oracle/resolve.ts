/**
 * Fetches the jars of the release lines by name into the cache.
 *
 * `npx tsx tools/oracle/resolve.ts [--tier core|catalogue] [--line LINE]...`
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { artifactsOf, LINES, releaseOf, type Tier, tierNamed } from "./artifacts.js";
import { type JarList, oracleCache, readJarList } from "./cache.js";
import { type CopyItem, copyJars, jarName } from "./maven.js";

/** The jar list that a line and tier should have. */
function wantedList(line: string, tier: Tier): JarList {
  return {
    release: releaseOf(line),
    jars: artifactsOf(line, tier).map((artifact) => ({
      file: `jars/${jarName(artifact)}`,
      module: artifact.module,
      version: artifact.version,
    })),
  };
}

/** Makes the jars of the lines present; does nothing, and needs no Maven, where they already are. */
export function resolve(lines: readonly string[], tier: Tier, cache = oracleCache()): void {
  const missing = lines.filter(
    (line) => JSON.stringify(readJarList(cache, line, tier)) !== JSON.stringify(wantedList(line, tier)),
  );
  copyJars(
    missing.flatMap((line) =>
      artifactsOf(line, tier).map((artifact): CopyItem => ({ artifact, folder: join(cache, line, "jars") })),
    ),
  );
  for (const line of missing) {
    mkdirSync(join(cache, line), { recursive: true });
    writeFileSync(join(cache, line, `${tier}.json`), `${JSON.stringify(wantedList(line, tier), null, 1)}\n`);
  }
}

function main(): void {
  const { values } = parseArgs({
    options: { tier: { type: "string", default: "core" }, line: { type: "string", multiple: true } },
  });
  const tier = tierNamed(values.tier);
  const lines = values.line ?? LINES;
  resolve(lines, tier);
  process.stderr.write(`The ${tier} jars of ${lines.join(", ")} are in ${oracleCache()}.\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main();
