// `npm start`: installs what is missing, builds, and lints the demo cluster; `npm start -- COMMAND …` runs any command.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { childEnvironment, prepareCli, ROOT } from "./lib/workspace.mjs";

prepareCli();

const args = process.argv.slice(2);
const cli = join(ROOT, "packages/cli/dist/flinkconf.cjs");

if (args.length === 0) {
  process.stdout.write("$ flinkconf lint fixtures/demo\n\n");
  const lint = spawnSync(process.execPath, [cli, "lint", "fixtures/demo"], {
    cwd: ROOT,
    env: childEnvironment(),
    stdio: "inherit",
  });
  // The demo holds mistakes on purpose: findings (1) are what it should show.
  process.stdout.write("\nThese mistakes are there on purpose. Your own file: npm start -- lint FILE\n");
  process.exit(lint.status === 1 ? 0 : (lint.status ?? 2));
}

// npm runs scripts in the root; people name files as seen from where they stand.
const lint = spawnSync(process.execPath, [cli, ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: childEnvironment(),
  stdio: "inherit",
});
process.exit(lint.status ?? 2);
