// Lays out the type declarations that the published package carries: those that its public face reaches, once for ESM and once
// for CommonJS, because TypeScript tells the two apart by the package that a declaration lies in. `tsc -b` comes first.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const types = join(here, "dist/types");
const target = join(here, "dist/declarations");

/** All declarations that one imports, itself included. */
function reachedFrom(file, reached = new Set()) {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)\.js"/g)) {
    reachedFrom(join(dirname(file), `${name}.d.ts`), reached);
  }
  return reached;
}

rmSync(target, { recursive: true, force: true });
for (const [folder, type] of [
  ["esm", "module"],
  ["cjs", "commonjs"],
]) {
  for (const file of reachedFrom(join(types, "index.d.ts"))) {
    const copy = join(target, folder, relative(types, file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
  writeFileSync(join(target, folder, "package.json"), `${JSON.stringify({ type })}\n`);
}
