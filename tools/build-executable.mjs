// Builds flinkconf as a single executable for this machine: `npm run executable -- [FILE]`. It is this very Node with the bundles,
// their code cache, the pages of the rules and all words inside, and needs nothing else where it runs.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, installedIn } from "./lib/nodes.mjs";
import { childEnvironment, fail, ROOT, requireNode, run } from "./lib/workspace.mjs";

requireNode();
const dist = join(ROOT, "packages/cli/dist");
const suffix = process.platform === "win32" ? ".exe" : "";
const target = resolve(process.env.INIT_CWD ?? ".", process.argv[2] ?? `dist/flinkconf${suffix}`);
const scratch = mkdtempSync(join(tmpdir(), "flinkconf-executable-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

run(join(ROOT, "node_modules/.bin/turbo"), ["run", "build", "--output-logs=errors-only", "--filter=flinkconf"], {
  quiet: true,
});
// A cache serves the Node that made it: the one that becomes the executable.
execFileSync(process.execPath, [join(dist, "make-cache.cjs"), "--must-work"], {
  stdio: ["ignore", "ignore", "inherit"],
});

/** By name what the bundles read at run time. */
function assets() {
  const caches = `code-cache/${process.versions.v8}-${process.arch}/`;
  const found = {};
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(dist, path).replaceAll("\\", "/");
    if (/^(?:types\/|bundles\.json$|make-cache\.cjs$|flinkconf\.cjs$)/.test(name)) continue;
    if (!name.startsWith("code-cache/")) found[name] = path;
    else if (name.startsWith(caches)) found[name.replace(caches, "code-cache/")] = path;
  }
  return found;
}

/** Node's own tool to put a blob into an executable. */
async function injector() {
  const folder = installedIn(join(CACHE, "postject"), ["postject@1.0.0-alpha.6"], "postject/dist/api.js");
  if (folder === undefined) fail("postject, which puts the program into Node, cannot be had from the registry here.");
  return (await import(pathToFileURL(folder).href)).default.inject;
}

const inject = await injector();
const blob = join(scratch, "flinkconf.blob");
const configuration = {
  main: join(ROOT, "packages/cli/build/executable.cjs"),
  output: blob,
  disableExperimentalSEAWarning: true,
  useCodeCache: true,
  assets: assets(),
};
writeFileSync(join(scratch, "sea.json"), JSON.stringify(configuration));
execFileSync(process.execPath, ["--experimental-sea-config", join(scratch, "sea.json")], {
  env: childEnvironment(),
  stdio: ["ignore", "ignore", "inherit"],
});

mkdirSync(dirname(target), { recursive: true });
rmSync(target, { force: true });
copyFileSync(process.execPath, target);
chmodSync(target, 0o755);
// It remarks on every section of Node that it does not know.
console.warn = console.error = () => {};
await inject(target, "NODE_SEA_BLOB", readFileSync(blob), {
  sentinelFuse: "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2",
  ...(process.platform === "darwin" ? { machoSegmentName: "NODE_SEA" } : {}),
});
process.stdout.write(
  `${target}: ${(statSync(target).size / 1e6).toFixed(0)} MB, Node ${process.versions.node} inside\n`,
);
