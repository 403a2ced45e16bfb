// Builds the library: ESM, a door to it for CommonJS, and one minified CommonJS file for `npm run ask`.
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { packWords } from "./build/words.mjs";

const shared = {
  bundle: true,
  target: "node20.19",
  platform: "neutral",
  mainFields: ["module", "main"],
  legalComments: "none",
  logLevel: "warning",
  loader: { ".txt": "text" },
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Node has let CommonJS load ESM since 20.19, so nobody need carry the whole library twice. */
const DOOR = '"use strict";\nmodule.exports = require("./index.js");\n';

await Promise.all([
  build({ ...shared, entryPoints: ["src/index.ts"], outfile: "dist/index.js", format: "esm", minify: true }),
  build({
    ...shared,
    entryPoints: ["src/ask/index.ts"],
    outfile: "dist/ask.cjs",
    format: "cjs",
    platform: "node",
    minify: true,
  }),
]);
packWords("dist/words", { pages: false });
mkdirSync("dist", { recursive: true });
writeFileSync("dist/index.cjs", DOOR);
