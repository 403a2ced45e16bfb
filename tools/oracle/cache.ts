import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Tier } from "./artifacts.js";

/** One jar in the cache, as `<cache>/<line>/<tier>.json` lists it. */
export interface CachedJar {
  /** Path relative to the line's folder. */
  readonly file: string;
  readonly module: string;
  readonly version: string;
  /** Only linked against: options in it are not listed. */
  readonly library?: boolean;
}

/** The content of `<cache>/<line>/<tier>.json`; the Java side reads it too (`JarList`). */
export interface JarList {
  readonly release: string;
  readonly jars: readonly CachedJar[];
}

/** Where jars are kept: `$FLINKCONF_CACHE/oracle`, else `~/.cache/flinkconf/oracle`; never inside the clone. */
export function oracleCache(): string {
  return join(process.env["FLINKCONF_CACHE"] ?? join(homedir(), ".cache", "flinkconf"), "oracle");
}

/** The jar list of a line and tier, or null when it is absent, unreadable or names a jar that is gone. */
export function readJarList(cache: string, line: string, tier: Tier): JarList | null {
  try {
    const list = JSON.parse(readFileSync(join(cache, line, `${tier}.json`), "utf8")) as JarList;
    return list.jars.every((jar) => existsSync(join(cache, line, jar.file))) ? list : null;
  } catch {
    return null;
  }
}
