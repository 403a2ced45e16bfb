// Builds the language server: one CommonJS file for Node, one script for a browser's worker.
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packWords } from "../schema/build/words.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  define: { FLINKCONF_VERSION: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
};
const nodeFile = join(here, "dist/flinkconf-lsp.cjs");

await Promise.all([
  build({
    ...shared,
    entryPoints: ["src/node.ts"],
    outfile: nodeFile,
    format: "cjs",
    platform: "node",
    target: "node20.19",
    banner: { js: "#!/usr/bin/env node" },
  }),
  build({
    ...shared,
    entryPoints: ["src/browser.ts"],
    outfile: join(here, "dist/flinkconf-lsp-worker.js"),
    format: "iife",
    platform: "browser",
    target: "es2022",
  }),
]);
// A single character beyond ASCII makes V8 keep the whole program in two bytes a character. In strings, templates and patterns an
// escape means the same.
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
writeFileSync(nodeFile, readFileSync(nodeFile, "utf8").replace(/[^\0-\x7f]/g, escaped));
chmodSync(nodeFile, 0o755);
packWords(join(here, "dist/words"), { pages: false });
