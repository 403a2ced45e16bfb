// `npm run check`: installs what is missing and runs all tests.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { childEnvironment, installWhatIsMissing, prepareCli, ROOT, run } from "./lib/workspace.mjs";

prepareCli();
installWhatIsMissing();
const bin = join(ROOT, "node_modules", ".bin");
run(join(bin, "turbo"), ["run", "build", "--output-logs=errors-only"]);
const tests = spawnSync(join(bin, "vitest"), ["run", ...process.argv.slice(2)], {
  cwd: ROOT,
  env: childEnvironment(),
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(tests.status ?? 2);
