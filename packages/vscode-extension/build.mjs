// Builds the extension for the desktop and for browsers, and puts the built language server beside it.
import { cpSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, "../lsp/dist");
const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: "cjs",
  external: ["vscode"],
  legalComments: "none",
  logLevel: "warning",
};

await Promise.all([
  build({
    ...shared,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    platform: "node",
    target: "node20.9",
  }),
  build({
    ...shared,
    entryPoints: ["src/extension-web.ts"],
    outfile: "dist/extension-web.js",
    platform: "browser",
    target: "es2022",
  }),
]);
cpSync(join(here, "../../LICENSE"), join(here, "LICENSE"));
for (const name of ["flinkconf-lsp.cjs", "flinkconf-lsp-worker.js", "words"]) {
  if (!existsSync(join(server, name))) throw new Error(`${name} is not built: run \`npm run build\` in the root.`);
  cpSync(join(server, name), join(here, "dist", name), { recursive: true });
}
