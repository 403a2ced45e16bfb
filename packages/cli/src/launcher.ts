import { readFileSync } from "node:fs";
import { Script } from "node:vm";

/*
 * Loads the bundles beside it. Compiling is most of what a short run costs, so the build lays V8's code cache next to each
 * bundle; V8 takes it when it is the very version that made it, and compiles the bundle as usual when it is not.
 */

type Load = (name: string) => unknown;
type Bundle = (exports: object, require: Load, module: { exports: object }, file: string, folder: string) => void;

const folder = __dirname;
const caches = `${folder}/code-cache/${process.versions.v8}-${process.arch}`;
const loaded = new Map<string, { exports: object }>();

function cacheOf(name: string): Buffer | undefined {
  try {
    return readFileSync(`${caches}/${name}.bin`);
  } catch {
    // This version of V8 has none.
    return undefined;
  }
}

function load(name: string): unknown {
  if (!name.startsWith("./")) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = `${folder}${name.slice(1)}`;
  const cachedData = cacheOf(name);
  // The build keeps bundles within ASCII, which is read fastest as Latin-1.
  const script = new Script(readFileSync(filename, "latin1"), {
    filename,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  (script.runInThisContext() as Bundle)(module.exports, load, module, filename, folder);
  return module.exports;
}

load("./core.cjs");
