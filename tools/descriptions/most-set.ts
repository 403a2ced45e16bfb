import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../generate/generated-file.js";

/** The options that people really set, counted in public files: these have a longer note too. */
export function mostSetKeys(): ReadonlySet<string> {
  const text = readFileSync(join(ROOT, "fixtures/catalogue/most-set.json"), "utf8");
  return new Set((JSON.parse(text) as { readonly keys: readonly string[] }).keys);
}
