// The other releases of Node that flinkconf is tried on, from npm's package `node`; kept in the cache of the gate.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { childEnvironment } from "./workspace.mjs";

const MAJORS = ["22", "24"];

/** Where the gate keeps what it has fetched. */
export const CACHE = process.env.FLINKCONF_CACHE ?? join(homedir(), ".cache", "flinkconf");

/** For each release its programs' folder, undefined where it cannot be had. */
export function otherNodes() {
  return MAJORS.map((major) => {
    const home = join(CACHE, `node-${major}`);
    const folder = join(home, "node_modules", "node", "bin");
    if (!existsSync(join(folder, "node"))) {
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, "package.json"), '{"private":true}\n');
      spawnSync("npm", ["install", "--no-audit", "--no-fund", `node@${major}`], {
        cwd: home,
        env: childEnvironment(),
        stdio: "ignore",
      });
    }
    return { major, folder: existsSync(join(folder, "node")) ? folder : undefined };
  });
}
