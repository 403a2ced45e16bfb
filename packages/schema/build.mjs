// Builds the library: ESM and CommonJS for people, and one minified CommonJS file for `npm run ask`.
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

const library = { ...shared, entryPoints: ["src/index.ts"], minify: true };

await Promise.all([
  build({ ...library, outfile: "dist/index.js", format: "esm" }),
  build({ ...library, outfile: "dist/index.cjs", format: "cjs" }),
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
