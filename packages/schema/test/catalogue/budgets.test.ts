import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { LINT_TABLE } from "../../src/catalogue/data/lint-table.generated.js";

const entry = fileURLToPath(new URL("../../src/catalogue/flink-catalogue.ts", import.meta.url));

describe("what linting has to load", () => {
  it("is a table of at most 130 KB", () => {
    expect(Buffer.byteLength(LINT_TABLE)).toBeLessThanOrEqual(130 * 1024);
    // One byte a character, so that V8 keeps it as such.
    expect([...LINT_TABLE].every((character) => character.charCodeAt(0) < 256)).toBe(true);
  });

  it("does not hold the details, the groups or anything outside of the catalogue but line sets and hashes", async () => {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      format: "cjs",
    });
    const modules = Object.keys(metafile.inputs).map((path) => path.replace(/^.*\/src\//, ""));
    expect(modules).toContain("catalogue/data/lint-table.generated.ts");
    expect(modules.filter((path) => /details|groups|scopes|plain-keys|templates/.test(path))).toEqual([]);
    const others = modules.filter((path) => !path.startsWith("catalogue/"));
    expect(others.sort()).toEqual(["text/flink-line.ts", "text/key-hash.ts", "text/phrase.ts"]);
  });
});
