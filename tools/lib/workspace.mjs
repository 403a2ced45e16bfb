// What the root scripts share. Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository, absolute. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const OLDEST_NODE = [20, 19];

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`flinkconf needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`);
}

/** Says one sentence on standard error and ends with 2. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** The environment for our children: Node 20 parses NODE_EXTRA_CA_CERTS at every start, which costs more than a lint does. */
export function childEnvironment(extra = {}) {
  const { NODE_EXTRA_CA_CERTS: _unused, ...environment } = process.env;
  return { ...environment, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...extra };
}

/** Runs a program, its output shown; `quiet` shows the output only when it fails. Ends this process when the program fails. */
export function run(command, args, { quiet = false, cwd = ROOT, env = childEnvironment() } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["inherit", 2, 2],
    shell: process.platform === "win32",
    maxBuffer: 1 << 28,
  });
  if (result.error) fail(`Could not run ${command}: ${result.error.message}.`);
  if (result.status === 0) return;
  if (quiet) process.stderr.write(Buffer.concat([result.stdout, result.stderr]));
  fail(`"${[command, ...args].join(" ")}" failed with exit code ${result.status}.`);
}

/** Installs the packages of package-lock.json unless exactly these are installed already. */
export function installWhatIsMissing() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  const mark = join(ROOT, "node_modules", ".flinkconf-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  process.stderr.write("Installing packages …\n");
  // The rest of npm's settings come from the environment of the outer `npm start`; only what concerns the run is dropped.
  run("npm", ["ci", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"], { quiet: true });
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

/** The newest change below a folder, in milliseconds; 0 when there is none. */
function newestBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = 0;
  for (const name of readdirSync(path)) {
    if (name === "node_modules" || name === "dist") continue;
    newest = Math.max(newest, newestBelow(join(path, name)));
  }
  return newest;
}

/** Builds `packages` (names of workspaces) unless `output` is newer than everything it is made of. */
export function buildWhatIsStale(output, sources, packages) {
  const built = newestBelow(join(ROOT, output));
  if (built > 0 && sources.every((source) => newestBelow(join(ROOT, source)) <= built)) return;
  process.stderr.write("Building …\n");
  const filters = packages.map((name) => `--filter=${name}`);
  run(join(ROOT, "node_modules", ".bin", "turbo"), ["run", "build", "--output-logs=errors-only", ...filters], {
    quiet: true,
  });
}

/** Makes the command line tool ready: packages installed, bundle built. */
export function prepareCli() {
  requireNode();
  installWhatIsMissing();
  buildWhatIsStale("packages/cli/dist/flinkconf.cjs", CLI_SOURCES, ["flinkconf"]);
}

const CLI_SOURCES = [
  "packages/schema/src",
  "packages/cli/src",
  "packages/cli/build.mjs",
  "packages/cli/package.json",
  "docs/rules",
];
