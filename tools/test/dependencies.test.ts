import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readJson = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), "utf8"));

const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)));

const MANIFESTS = files.filter((path) => /^(?:packages\/[^/]+\/)?package\.json$/.test(path));

/** Everything that may name a package: code and tools, and how they are run and configured. */
function textsBelow(folder: string): string {
  const code = files.filter(
    (path) =>
      (path.startsWith(folder) || path.startsWith("tools/")) &&
      /\.(?:[cm]?[jt]sx?|md)$|tsconfig[^/]*\.json$|biome\.json$/.test(path) &&
      !path.startsWith("docs/"),
  );
  const scripts = MANIFESTS.filter((path) => path.startsWith(folder)).flatMap((path) =>
    Object.values(readJson(path).scripts ?? {}),
  );
  return [...code.map((path) => readFileSync(join(root, path), "utf8")), ...scripts].join("\n");
}

/** The commands that a package brings. */
function commandsOf(name: string): readonly string[] {
  const path = join("node_modules", name, "package.json");
  const bin = existsSync(join(root, path)) ? readJson(path).bin : undefined;
  if (bin === undefined) return [];
  return typeof bin === "string" ? [name.replace(/^@[^/]*\//, "")] : Object.keys(bin);
}

function isUsed(name: string, text: string): boolean {
  const literally = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const types = /^@types\/(.*)$/.exec(name)?.[1];
  if (types !== undefined) return new RegExp(`"types": \\[[^\\]]*"${types}"|from "${types}[":/]`).test(text);
  if (new RegExp(`["'/]${literally}["'/]`).test(text)) return true;
  return commandsOf(name).some((command) => new RegExp(`(?:^|[\\s"'/(])${command}(?:$|[\\s"'/)])`, "m").test(text));
}

describe.each(MANIFESTS)("%s", (path) => {
  const { dependencies = {}, devDependencies = {} } = readJson(path);
  const folder = path.slice(0, -"package.json".length);

  it("names no package that nothing uses", () => {
    const text = textsBelow(folder);
    // The packages of this repository are built in the order in which they name each other.
    const foreign = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !name.startsWith("@flinkconf/"),
    );
    expect(foreign.filter((name) => !isUsed(name, text))).toEqual([]);
  });

  it("names exact versions only", () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe("what is published", () => {
  it.each(["packages/cli/package.json", "packages/schema/package.json"])("%s needs no other package", (path) => {
    expect(readJson(path).dependencies).toBeUndefined();
  });
});
