// Makes V8's code cache for the Node that runs this. Functions that the sample runs call are in the cache as compiled code, the
// others are compiled when they are first called. A cache serves one release of Node only, so none is published: the build makes
// `dist/make-cache.cjs` of this file and runs it, and npm runs it once where flinkconf is installed. Without a cache everything
// works, and starts a little slower; so nothing that goes wrong here counts there.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import MANIFEST from "../../../fixtures/docs/kubernetes/right.yaml";
import NESTED from "../../../fixtures/ordinary/config.yaml";
import CLEAN from "../../../fixtures/ordinary/flink-conf.yaml";

const mayFail = !process.argv.includes("--must-work");
const dist = __dirname;
const caches = join(dist, "code-cache", `${process.versions.v8}-${process.arch}`);

/** Loads the bundles as the launcher does, and runs one command line after the other in them. */
function run(commandLines) {
  const loaded = new Map();
  const scripts = new Map();
  const load = (name) => {
    if (!name.startsWith("./")) return require(name);
    if (loaded.has(name)) return loaded.get(name).exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = join(dist, name);
    const script = new Script(readFileSync(filename, "latin1"), { filename });
    scripts.set(name, script);
    script.runInThisContext()(module.exports, load, module, filename, dist);
    return module.exports;
  };
  for (const args of commandLines) {
    loaded.clear();
    const argv = process.argv;
    process.argv = [argv[0], "flinkconf", ...args];
    load("./core.cjs");
    process.argv = argv;
    process.exitCode = 0;
  }
  return scripts;
}

const FAULTY = `${CLEAN}parallelism.default:2\nrest.port: many\nno.such.key: 1\nexecution.checkpointing.interval: 10mins\n`;

function makeCaches() {
  const folder = mkdtempSync(join(tmpdir(), "flinkconf-build-"));
  try {
    const file = (name, text) => {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const report = join(folder, "report");
    const clean = file("clean/flink-conf.yaml", CLEAN);
    const yaml = file("yaml/config.yaml", NESTED);
    const manifest = file("manifest/deployment.yaml", MANIFEST);
    const faulty = file("faulty/flink-conf.yaml", FAULTY);
    const settled = file("settings/flink-conf.yaml", CLEAN);
    file("settings/.flinkconf.yaml", 'flink: "1.19"\nrules:\n  unknown-key: error\n');
    // What a clean file calls comes first: a bundle's cache holds what had been called when the bundle was first seen.
    const rounds = [
      [["lint", clean]],
      [["lint", yaml]],
      [["lint", settled]],
      [["lint", manifest]],
      [["lint", faulty, "--output-file", report, "--quiet"]],
    ];
    mkdirSync(caches, { recursive: true });
    const made = new Set();
    for (const round of rounds) {
      for (const [name, script] of run(round)) {
        if (made.has(name)) continue;
        made.add(name);
        mkdirSync(join(caches, name, ".."), { recursive: true });
        writeFileSync(join(caches, `${name}.bin`), script.createCachedData());
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  makeCaches();
} catch (error) {
  if (!mayFail) throw error;
}
if (mayFail) process.exitCode = 0;
