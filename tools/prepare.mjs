// Builds the command line where this repository itself is being installed, as pre-commit does with a hook's repository. In a copy
// that is built already nothing is done.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment, ROOT, run } from "./lib/workspace.mjs";

/** What an outer `npm install -g` hands down, and what would make the inner one install elsewhere. */
const OUTER = new Set(
  [
    "global",
    "prefix",
    "local_prefix",
    "global_prefix",
    "globalconfig",
    "force",
    "include",
    "omit",
    "save",
    "install_links",
  ].map((name) => `npm_config_${name}`),
);

/** What the build needs; the editor's parts bring most of the packages, and it needs none of them. */
const PARTS = ["--include-workspace-root", ...["schema", "lsp", "cli"].flatMap((name) => ["-w", `packages/${name}`])];

function ownEnvironment() {
  return Object.fromEntries(Object.entries(childEnvironment()).filter(([name]) => !OUTER.has(name.toLowerCase())));
}

if (!existsSync(join(ROOT, "packages/cli/dist/flinkconf.cjs"))) {
  const env = ownEnvironment();
  const turbo = join(ROOT, "node_modules", ".bin", "turbo");
  // With -g, npm puts the dependencies of the repository anywhere but into it. Scripts would begin here once more.
  if (!existsSync(turbo)) {
    run("npm", ["ci", ...PARTS, "--no-audit", "--no-fund", "--include=dev", "--ignore-scripts", "--loglevel=error"], {
      quiet: true,
      env,
    });
  }
  run(turbo, ["run", "build", "--output-logs=errors-only", "--filter=flinkconf"], { quiet: true, env });
}
