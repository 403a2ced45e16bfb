import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DIST, folderWith, runNode, runOf } from "./support/run.js";

interface Bundle {
  readonly bundle: string;
  readonly bytes: number;
  readonly modules: Readonly<Record<string, number>>;
}

const bundles = JSON.parse(readFileSync(join(DIST, "bundles.json"), "utf8")) as readonly Bundle[];

describe("the bundles", () => {
  it("hold every module once", () => {
    const owners = new Map<string, string>();
    for (const { bundle, modules } of bundles) {
      for (const module of Object.keys(modules)) {
        expect(`${module} in ${owners.get(module) ?? bundle}`).toBe(`${module} in ${bundle}`);
        owners.set(module, bundle);
      }
    }
    expect(owners.size).toBeGreaterThan(100);
  });

  it("load each other in no circle", () => {
    const needs = new Map(
      readdirSync(DIST)
        .filter((file) => file.endsWith(".cjs") && file !== "flinkconf.cjs")
        .map((file) => {
          const head =
            /var ((?:\$bundle\d+=require\("[^"]+"\),?)+);/.exec(readFileSync(join(DIST, file), "latin1"))?.[1] ?? "";
          return [file, [...head.matchAll(/"\.\/([^"]+)"/g)].map(([, name = ""]) => name)] as const;
        }),
    );
    const visit = (file: string, above: readonly string[]): void => {
      expect(above).not.toContain(file);
      for (const next of needs.get(file) ?? []) visit(next, [...above, file]);
    };
    for (const file of needs.keys()) visit(file, []);
    expect(needs.get("settings.cjs")).toEqual(["core.cjs"]);
  });

  it("need nothing but Node", () => {
    for (const name of readdirSync(DIST).filter((file) => file.endsWith(".cjs") && file !== "flinkconf-lsp.cjs")) {
      const code = readFileSync(join(DIST, name), "latin1");
      for (const [, required] of code.matchAll(/\brequire\("([^"]+)"\)/g)) expect(required).toMatch(/^(?:node:|\.\/)/);
      expect(/[^\0-\x7f]/.test(code)).toBe(false);
    }
  });

  it("keep what prints apart from what rules need", () => {
    const byName = new Map(bundles.map((one) => [one.bundle, one]));
    const reached = new Set<string>();
    const reach = (name: string): void => {
      if (reached.has(name) || name === "main") return;
      reached.add(name);
      const code = readFileSync(join(DIST, `${name}.cjs`), "latin1");
      for (const [, next = ""] of code.matchAll(/\brequire\("\.\/([\w-]+)\.cjs"\)/g)) if (next !== "core") reach(next);
    };
    for (const { bundle } of bundles) if (bundle.startsWith("rules-") || bundle === "shared-rules") reach(bundle);
    expect(reached.size).toBeGreaterThan(15);
    const ours = [...reached].flatMap((name) => Object.keys(byName.get(name)?.modules ?? {}));
    expect(ours.filter((module) => /cli\/src\/(?:print|reporters|commands)\//.test(module))).toEqual([]);
  });

  it("keep what a plain clean file does not need out of the way", () => {
    const core = bundles.find(({ bundle }) => bundle === "main");
    expect(core?.bytes).toBeLessThan(120_000);
    const names = Object.keys(core?.modules ?? {}).join("\n");
    expect(names).not.toMatch(
      /commander|config-yaml\/|src\/explain\/|json-schema\/|reporters\/|nearest|linter\/fix-loop|rules\/(?:syntax|keys|values)\//,
    );
  });
});

describe("the code cache", () => {
  const copy = (): string => {
    const folder = folderWith({ "flink-conf.yaml": "parallelism.default:2\n" });
    cpSync(DIST, join(folder, "dist"), { recursive: true });
    return folder;
  };
  const lint = (folder: string) =>
    runOf(runNode([join(folder, "dist/flinkconf.cjs"), "lint", "--format", "concise"], { cwd: folder }));

  it("is no more than a help: without it, and with that of another release, everything works", () => {
    const folder = copy();
    const expected = lint(folder);
    expect(expected.code).toBe(1);
    const caches = join(folder, "dist/code-cache");
    const [own = ""] = readdirSync(caches);
    for (const file of readdirSync(join(caches, own))) {
      const path = join(caches, own, file);
      const foreign = readFileSync(path);
      // The header names the version of V8 and its flags.
      foreign.fill(0xa5, 0, 16);
      writeFileSync(path, foreign);
    }
    expect(lint(folder)).toEqual(expected);
    rmSync(caches, { recursive: true });
    expect(lint(folder)).toEqual(expected);
    mkdirSync(join(caches, own), { recursive: true });
    writeFileSync(join(caches, own, "core.cjs.bin"), "");
    expect(lint(folder)).toEqual(expected);
  });
});
