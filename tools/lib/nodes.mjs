// The other releases of Node that flinkconf is tried on, from npm's package `node`; kept in the cache of the gate.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const MAJORS = ["22", "24"];

/** Where the gate keeps what it has fetched. */
export const CACHE = process.env.FLINKCONF_CACHE ?? join(homedir(), ".cache", "flinkconf");

/**
 * A file of npm packages that only the gate uses, which lie in a folder of the cache: fetched where they are missing, undefined
 * where they cannot be had. Their scripts at installation do not run.
 */
export function installedIn(home, packages, file) {
  const path = join(home, "node_modules", file);
  if (existsSync(path)) return path;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), '{"private":true}\n');
  // The certificates of a company's registry are named in the environment that children otherwise do without.
  spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], {
    cwd: home,
    stdio: "ignore",
  });
  return existsSync(path) ? path : undefined;
}

/** For each release its programs' folder, undefined where it cannot be had. */
export function otherNodes() {
  return MAJORS.map((major) => {
    const home = join(CACHE, `node-${major}`);
    const folder = join(home, "node_modules", "node", "bin");
    if (!existsSync(join(folder, "node"))) {
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, "package.json"), '{"private":true}\n');
      spawnSync("npm", ["install", "--no-audit", "--no-fund", `node@${major}`], { cwd: home, stdio: "ignore" });
    }
    return { major, folder: existsSync(join(folder, "node")) ? folder : undefined };
  });
}
