import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DIST, flinkconf } from "../support/run.js";

const KEY = "execution.checkpointing.interval";

/** What `explain` says about a key, in one line. */
function explained(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { code, out } = flinkconf(["explain", ...args], { env: { LC_ALL: "", LC_MESSAGES: "", LANG: "", ...env } });
  expect(code).toBe(0);
  return out.replace(/\s+/g, "");
}

function described(locale: string, key: string): readonly string[] {
  const words = JSON.parse(readFileSync(join(DIST, "words", locale, "descriptions.json"), "utf8")) as Readonly<
    Record<string, string | readonly string[]>
  >;
  return [words[key] ?? []].flat().map((text) => text.replace(/\s+/g, ""));
}

describe("the language", () => {
  it("of descriptions is English unless another one is asked for", () => {
    const [text = "none", longer = "none"] = described("en", KEY);
    expect(explained([KEY])).toContain(text);
    expect(explained([KEY])).toContain(longer);
    expect(explained([KEY], { LANG: "fr_FR.UTF-8" })).toContain(text);
  });

  it.each([
    ["--locale", ["--locale", "zh-CN"], {}],
    ["--locale=", ["--locale=zh-CN"], { LANG: "en_US.UTF-8" }],
    ["LANG", [], { LANG: "zh_CN.UTF-8" }],
    ["LC_ALL before LANG", [], { LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }],
    ["LC_MESSAGES before LANG", [], { LC_MESSAGES: "zh_CN", LANG: "C" }],
  ] as const)("is Chinese by %s", (_, args, env) => {
    const [text = "none"] = described("zh-CN", KEY);
    expect(explained([KEY, ...args], env)).toContain(text);
  });

  it.each([
    ["--locale before LANG", ["--locale", "en"], { LANG: "zh_CN.UTF-8" }],
    ["traditional characters", [], { LANG: "zh_TW.UTF-8" }],
    ["C", [], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }],
  ] as const)("is English: %s", (_, args, env) => {
    const [text = "none"] = described("en", KEY);
    expect(explained([KEY, ...args], env)).toContain(text);
  });

  it("of an old name is that of the option that reads it", () => {
    const [text = "none"] = described("en", "execution.checkpointing.dir");
    const answer = explained(["state.checkpoints.dir"]);
    expect([text, ...described("en", "state.checkpoints.dir")].some((one) => answer.includes(one))).toBe(true);
  });

  it("breaks Chinese into lines that a terminal holds", () => {
    const { out } = flinkconf(["explain", KEY, "--locale", "zh-CN"]);
    const widths = out.split("\n").map((line) => [...line].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(82);
    expect(out).not.toMatch(/^\s*[，。、；：）]/m);
  });
});

describe("a JSON Schema", () => {
  it.each(["en", "zh-CN"])("tells editors what an option does: %s", (locale) => {
    const [text = "none"] = described(locale, KEY);
    for (const kind of ["config-yaml", "kubernetes"]) {
      const { code, out } = flinkconf(["schema", "--flink", "2.0", "--kind", kind, "--locale", locale]);
      expect(code).toBe(0);
      expect(JSON.stringify(JSON.parse(out)).replace(/\\n|\s+/g, "")).toContain(JSON.stringify(text).slice(1, -1));
    }
  });
});
