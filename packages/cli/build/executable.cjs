// The program inside a single executable: what the launcher reads from the files beside it stands here in the executable itself.
const fs = require("node:fs");
const promises = require("node:fs/promises");
const { posix } = require("node:path");
const sea = require("node:sea");
const { Script } = require("node:vm");

/** The folder in which the bundles believe they are. */
const FOLDER = "/flinkconf/in/this/executable";

/** The name of an asset that a path means, undefined for any other path. */
function assetName(path) {
  if (typeof path !== "string") return undefined;
  const plain = path.replaceAll("\\", "/");
  return plain.startsWith(`${FOLDER}/`) ? posix.normalize(plain.slice(FOLDER.length + 1)) : undefined;
}

function assetOf(name) {
  try {
    return Buffer.from(sea.getRawAsset(name));
  } catch {
    return undefined;
  }
}

function readAsset(name, options) {
  const bytes = assetOf(name);
  if (bytes === undefined)
    throw Object.assign(new Error(`There is no ${name} in this executable.`), { code: "ENOENT" });
  const encoding = typeof options === "string" ? options : options?.encoding;
  return encoding ? bytes.toString(encoding) : bytes;
}

const builtins = {
  "node:fs": {
    ...fs,
    readFileSync(path, options) {
      const name = assetName(path);
      return name === undefined ? fs.readFileSync(path, options) : readAsset(name, options);
    },
  },
  "node:fs/promises": {
    ...promises,
    async readFile(path, options) {
      const name = assetName(path);
      return name === undefined ? promises.readFile(path, options) : readAsset(name, options);
    },
  },
};
for (const name of ["fs", "fs/promises"]) builtins[name] = builtins[`node:${name}`];

const loaded = new Map();

function load(name) {
  const asset = name.startsWith("./") ? name.slice(2) : assetName(name);
  if (asset === undefined) return builtins[name] ?? require(name);
  const known = loaded.get(asset);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(asset, module);
  const filename = `${FOLDER}/${asset}`;
  const cachedData = assetOf(`code-cache/${asset}.bin`);
  const text = readAsset(asset, "latin1");
  // The language server is a module like any other; the bundles are functions already.
  const code = text.startsWith("#!")
    ? `(function(exports,require,module,__filename,__dirname){${utf8(asset)}\n})`
    : text;
  const script = new Script(code, { filename, ...(cachedData === undefined ? {} : { cachedData }) });
  script.runInThisContext()(module.exports, load, module, filename, FOLDER);
  return module.exports;
}

function utf8(asset) {
  return readAsset(asset, "utf8").replace(/^#![^\n]*/, "");
}

load("./core.cjs");
