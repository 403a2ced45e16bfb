// Asks the registry whether any package that is used here is known to be unsafe; says so where the registry does not answer that.
import { spawnSync } from "node:child_process";
import { ROOT } from "./lib/workspace.mjs";

const done = spawnSync("npm", ["audit", "--json"], { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 });
let counts;
try {
  counts = JSON.parse(done.stdout).metadata?.vulnerabilities;
} catch {
  // No answer at all.
}
if (counts === undefined) {
  process.stdout.write("The registry here knows nothing of advisories: packages were not audited.\n");
} else if (counts.total > 0) {
  process.stdout.write(spawnSync("npm", ["audit"], { cwd: ROOT, encoding: "utf8" }).stdout);
  process.exitCode = 1;
} else {
  process.stdout.write("No package that is used here is known to be unsafe.\n");
}
