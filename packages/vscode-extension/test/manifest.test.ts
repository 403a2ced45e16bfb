import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const HERE = fileURLToPath(new URL("../", import.meta.url));
const json = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(HERE, name), "utf8"));
const manifest = readFileSync(join(HERE, "package.json"), "utf8");
const sources = readdirSync(join(HERE, "src"))
  .map((name) => readFileSync(join(HERE, "src", name), "utf8"))
  .join("\n");

describe("what the extension says", () => {
  it("is there in both languages", () => {
    const used = [...manifest.matchAll(/"%([a-zA-Z.]+)%"/g)].map(([, id]) => id).sort();
    const english = Object.keys(json("package.nls.json")).sort();
    expect([...new Set(used)]).toEqual(english);
    expect(Object.keys(json("package.nls.zh-cn.json")).sort()).toEqual(english);
  });

  it("in its messages, too", () => {
    const said = [...sources.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).sort();
    expect(said.length).toBeGreaterThan(3);
    expect(Object.keys(json("l10n/bundle.l10n.zh-cn.json")).sort()).toEqual([...new Set(said)].sort());
  });
});

describe("the walkthrough", () => {
  it("has every page in Chinese, with the code of the English one", () => {
    const code = (page: string): readonly string[] =>
      [...page.matchAll(/`[^`\n]+`|^# flinkconf.*$/gm)].map(([text]) => text).sort();
    const pages = readdirSync(join(HERE, "walkthrough")).filter((name) => !name.includes(".nls."));
    expect(pages.length).toBeGreaterThan(2);
    for (const name of pages) {
      const chinese = readFileSync(join(HERE, "walkthrough", name.replace(/\.md$/, ".nls.zh-cn.md")), "utf8");
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      expect(code(chinese)).toEqual(code(readFileSync(join(HERE, "walkthrough", name), "utf8")));
    }
  });
});

describe("what the extension promises", () => {
  it("names only commands that it registers", () => {
    const { contributes } = json("package.json") as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    for (const { command } of contributes.commands) expect(sources).toContain(`registerCommand("${command}"`);
  });

  it("brings every file that it names", () => {
    for (const [, path] of manifest.matchAll(/"(\.\/(?:syntaxes|l10n|language)[^"]*|(?:media|walkthrough)\/[^"]+)"/g)) {
      expect(existsSync(join(HERE, path as string))).toBe(true);
    }
  });

  it("works in untrusted and virtual workspaces, and reports nothing to anybody", () => {
    expect(json("package.json")).toMatchObject({
      capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    });
    expect(sources).not.toMatch(/telemetry|https?:\/\//i);
  });
});
