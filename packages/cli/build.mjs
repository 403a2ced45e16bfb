// Builds the command line: dist/flinkconf.cjs loads dist/core.cjs, which is all that a lint of a plain clean file needs; the rest
// waits in files beside it.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { packWords } from "../schema/build/words.mjs";
import { bundleAll } from "./build/bundler.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const dist = join(here, "dist");
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const schema = "packages/schema/src";
const TARGET = "node20.19";
const fileOf = (bundle) => (bundle === "main" ? "core.cjs" : `${bundle}.cjs`);

/** Every area of rules is a file of its own, loaded when something in a file wakes one of its rules. */
const areas = readdirSync(join(root, schema, "rules"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, schema, "rules", entry.name, "index.generated.ts")))
  .map((entry) => entry.name)
  .sort();
const commands = readdirSync(join(here, "src/bundles"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.replace(/\.ts$/, ""));

/**
 * The tables of all options and of what wakes the rules are read from files of their own: the engine of JavaScript would scan
 * them as source text at every start, which takes longer than reading them.
 */
const TABLE = "lint-table.txt";
const WAKE = "wake-table.txt";
const SCREENING = "screening.bin";
const tablesBeside = {
  name: "tables",
  setup(build) {
    build.onLoad({ filter: /[/\\]wake\.generated\.ts$/ }, () => ({
      contents: `import { readFileSync } from "node:fs";
export const WAKE_TABLE = {};
for (const area of readFileSync(\`${"$"}{__dirname}/${WAKE}\`, "latin1").split("\\f")) {
  const [name, rules, always, sleepers, keys, problems, faults] = area.split("\\v");
  WAKE_TABLE[name] = { rules, always: always === "true", sleepers, keys, problems, faults };
}`,
    }));
    build.onLoad({ filter: /[/\\]lint-places\.ts$/ }, () => ({
      contents: `import { readFileSync } from "node:fs";
import { unpackScreening } from "../../rules/screen-table.js";
const bytes = readFileSync(\`${"$"}{__dirname}/${SCREENING}\`);
const screening = unpackScreening(bytes, (offset) => bytes.latin1Slice(offset));
export const LINT_PLACES = screening.places;
export const READY = screening.table;`,
      loader: "ts",
    }));
    build.onLoad({ filter: /[/\\]data[/\\]screening\.ts$/ }, () => ({
      contents: `export { READY as SCREEN_TABLE } from "../../catalogue/data/lint-places.js";`,
      loader: "ts",
    }));
    build.onLoad({ filter: /[/\\]lint-table\.generated\.ts$/ }, () => ({
      contents: `import { readFileSync } from "node:fs";
export const LINT_TABLE = readFileSync(\`${"$"}{__dirname}/${TABLE}\`, "latin1");`,
    }));
  },
};

/** What a file without findings does not need, by the occasion on which it is needed. */
const LAZY = {
  "lazy-linter": ["linter/create-core", "linter/lint-document", "rules/entry-faults"],
  "lazy-wake": ["rules/standard-wake"],
  "lazy-keys": ["catalogue/nearest", "catalogue/near-structure", "catalogue/edit-distance", "catalogue/successors"],
  "lazy-yaml": [
    "formats/config-yaml/parse-fully",
    "formats/config-yaml/read-yaml",
    "formats/manifests/full-tree",
    "settings/full-reader",
  ],
  "lazy-settings": ["settings/settings-mistakes"],
  "lazy-values": [
    "rules/faults/value-faults",
    "values/java-decimal-text",
    "values/convert",
    "values/convert-map",
    "values/structured-text",
  ],
};
for (const [bundle, modules] of Object.entries(LAZY)) LAZY[bundle] = modules.map((module) => `${schema}/${module}.ts`);

/** Bundles that a lint may load. */
const LINTING = new Set([
  ...Object.keys(LAZY),
  "config-yaml",
  "findings",
  "fix-loop",
  "foreign-files",
  "ignore-files",
  "repair",
  "baseline",
  "html-report",
  "report-formats",
  "reporters",
  "settings",
]);

/**
 * The bundle for modules that several share: few files, and none in a circle, because what a module imports is used by at
 * least the bundles that use the module itself.
 */
function sharedBundle(users, module) {
  // The layers of the engine, each of which imports from those before it only.
  if (module.startsWith(`${schema}/formats/config-yaml/`)) {
    return users.includes("config-yaml") ? "shared-yaml" : "shared-full-yaml";
  }
  if (
    ["text", "values", "catalogue", "formats", "effective"].some((layer) => module.startsWith(`${schema}/${layer}/`))
  ) {
    return "shared-base";
  }
  if (module.startsWith(`${schema}/memory/`)) return "shared-memory";
  // What rules and findings share stays where it is for them when these two commands use it as well.
  const linting = users.filter((name) => name !== "migrate" && name !== "diff");
  const ofRules = linting.length > 0 && linting.every((name) => name.startsWith("rules-"));
  if (ofRules || module.startsWith(`${schema}/operator/`)) return "shared-rules";
  if (linting.length === 0) return "shared-moves";
  // What prints stays apart from what rules need, which is loaded without anything to print.
  if (/^packages\/cli\/src\/(?:print|reporters)\//.test(module)) return "shared-print";
  if (module.startsWith("packages/cli/")) return "shared-commands";
  return linting.every((name) => name.startsWith("rules-") || LINTING.has(name)) ? "shared-lint" : "shared";
}

const bundles = await bundleAll({
  root,
  main: "packages/cli/src/entry.ts",
  onDemand: {
    ...Object.fromEntries(commands.map((name) => [name, `packages/cli/src/bundles/${name}.ts`])),
    ...Object.fromEntries(areas.map((area) => [`rules-${area}`, `${schema}/rules/${area}/index.generated.ts`])),
  },
  fileOf,
  groupOf: sharedBundle,
  lazy: LAZY,
  pinned: [
    "effective/target",
    "rules/docs-address",
    "rules/fingerprint",
    "settings/settings-node",
    "settings/settings-words",
    "text/line-index",
    "values/java-floating",
  ].map((module) => `${schema}/${module}.ts`),
  barrels: [
    "index",
    "host",
    "host-explain",
    "host-foreign",
    "host-kits",
    "host-manifests",
    "host-migrate",
    "host-schema",
    "host-settings",
    "host-yaml",
  ].map((name) => `${schema}/${name}.ts`),
  options: {
    target: TARGET,
    platform: "node",
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    legalComments: "none",
    logLevel: "warning",
    loader: { ".txt": "text" },
    define: { FLINKCONF_VERSION: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
    plugins: [tablesBeside],
  },
});

// Type declarations of `tsc -b` live in dist/types and stay.
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) if (name !== "types") rmSync(join(dist, name), { recursive: true });
for (const { bundle, code } of bundles) {
  // The launcher calls this function with what every module of Node gets.
  writeFileSync(
    join(dist, fileOf(bundle)),
    `(function(exports,require,module,__filename,__dirname){${ascii(code)}\n})`,
  );
}
const launcher = await transform(readFileSync(join(here, "src/launcher.ts"), "utf8"), {
  loader: "ts",
  format: "cjs",
  target: TARGET,
  minify: true,
});
writeFileSync(join(dist, "flinkconf.cjs"), `#!/usr/bin/env node\n${launcher.code}`);
chmodSync(join(dist, "flinkconf.cjs"), 0o755);
cpSync(join(root, "docs/rules"), join(dist, "docs"), { recursive: true });
packWords(join(dist, "words"));
// The language server is a program of its own; the build of its package comes first.
cpSync(join(root, "packages/lsp/dist/flinkconf-lsp.cjs"), join(dist, "flinkconf-lsp.cjs"));
writeFileSync(
  join(dist, TABLE),
  latin1(TABLE, (await exportsOf("catalogue/data/lint-table.generated.ts")).LINT_TABLE),
  "latin1",
);
writeFileSync(
  join(dist, WAKE),
  latin1(WAKE, wakeText((await exportsOf("rules/wake.generated.ts")).WAKE_TABLE)),
  "latin1",
);
const { LINT_TABLE } = await exportsOf("catalogue/data/lint-table.generated.ts");
const { screeningOf } = await exportsOf("rules/screening-of.ts");
writeFileSync(join(dist, SCREENING), screeningOf(LINT_TABLE));
const list = bundles.map(({ bundle, code, modules }) => ({ bundle, bytes: Buffer.byteLength(code), modules }));
writeFileSync(join(dist, "bundles.json"), `${JSON.stringify(list, null, 1)}\n`);
const makeCache = join(dist, "make-cache.cjs");
await build({
  entryPoints: [join(here, "build/code-cache.mjs")],
  outfile: makeCache,
  bundle: true,
  minify: true,
  format: "cjs",
  platform: "node",
  target: TARGET,
  loader: { ".yaml": "text" },
});
execFileSync(process.execPath, [makeCache, "--must-work"], { stdio: ["ignore", "ignore", "inherit"] });

/** Code in ASCII: in strings, templates and patterns an escape means the same as the character. */
function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** What a generated module of the engine exports. */
async function exportsOf(module) {
  const { outputFiles } = await build({
    entryPoints: [join(root, schema, module)],
    bundle: true,
    write: false,
    format: "cjs",
  });
  const loaded = { exports: {} };
  new Function("module", outputFiles[0].text)(loaded);
  return loaded.exports;
}

/** One form feed between areas, one vertical tab between what is said of an area. */
function wakeText(table) {
  return Object.entries(table)
    .map(([area, { rules, always, sleepers, keys, problems, faults }]) => {
      const parts = [area, rules, always, sleepers, keys, problems, faults].map(String);
      if (parts.some((part) => /[\f\v]/.test(part))) throw new Error(`${WAKE}: ${area} holds a separator`);
      return parts.join("\v");
    })
    .join("\f");
}

function latin1(name, text) {
  if (/[^\0-\xff]/.test(text)) throw new Error(`${name} holds characters that Latin-1 has not`);
  return text;
}
