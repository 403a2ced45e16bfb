import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFullSettings } from "../../src/settings/full-reader.js";
import { folderMatcher, pathMatcher } from "../../src/settings/glob.js";
import { loadSettings } from "../../src/settings/load-settings.js";
import { readSettings, type SettingsOptions } from "../../src/settings/read-settings.js";
import { resolveSettings, withFlags } from "../../src/settings/resolve-settings.js";
import { SETTINGS_SCHEMA } from "../../src/settings/settings-schema.js";
import { violationsOf } from "../../src/settings/settings-validator.generated.js";
import { isInVersionRange } from "../../src/settings/version-range.js";
import { text } from "../linter/support.js";

const OPTIONS: SettingsOptions = {
  ruleIds: ["unknown-key", "checkpoint-dir-in-tmp", "ha-without-durable-checkpoints"],
  version: "0.1.0",
  fullReader: () => readFullSettings,
};

/** Messages of a settings file, each with the text it stands at. */
function mistakes(content: string): string[] {
  const file = readSettings(".flinkconf.yaml", text(content), OPTIONS);
  return file.diagnostics.map(({ start, end, message, help }) =>
    [content.slice(start, end), message, ...(help === undefined ? [] : [help])].join(" | "),
  );
}

const resolve = (files: Readonly<Record<string, string>>, path = "/r/.flinkconf.yaml") =>
  resolveSettings(
    loadSettings(
      path,
      text(files[path] ?? ""),
      (other) => (files[other] === undefined ? undefined : text(files[other])),
      OPTIONS,
    ),
  );

describe("mistakes in a settings file", () => {
  it("are told with their place and what may be meant", () => {
    expect(mistakes("flnk: '1.20'\n")).toEqual([
      "flnk | flinkconf has no setting flnk, so it does nothing. | Did you mean flink?",
    ]);
    expect(mistakes("deployment: yran\n")).toEqual([
      "yran | deployment is one of standalone, docker, yarn, kubernetes, kubernetes-operator, not yran. | Did you mean yarn?",
    ]);
    expect(mistakes("rules:\n  unknown-kye: off\n")).toEqual([
      "unknown-kye | flinkconf has no rule unknown-kye. | Did you mean unknown-key?",
    ]);
    expect(mistakes("rules: {unknown-key: loud}\n")).toEqual([
      "loud | rules.unknown-key is off, info, warning, error, or {severity: …} with one of these.",
    ]);
    expect(mistakes("rules: {unknown-key: {severity: eror}}\n")).toHaveLength(1);
    expect(mistakes("rules: {unknown-key: false}\n")).toHaveLength(1);
    expect(mistakes('flink: "banana"\n')).toEqual([
      '"banana" | banana is no Flink release. | Name a release line such as "1.20" or "2.1", or a whole major such as "2.x".',
    ]);
    expect(mistakes("exclude: target\n")).toEqual(['target | exclude is a list, not target. | Write ["target"].']);
    expect(mistakes("complete: [1]\n")).toEqual([
      '1 | complete[0] has to stand in quotes: YAML reads 1 as the number 1. | Write "1".',
    ]);
    expect(mistakes("overrides:\n  - flink: '2.2'\n")).toEqual(["flink: '2.2' | overrides[0] needs files."]);
    expect(mistakes("overrides:\n  - files: [a]\n    fail-on: error\n")[0]).toContain(
      "no setting fail-on in overrides[0]",
    );
    expect(mistakes("kinds:\n  flinkconf: []\n")[0]).toContain("Did you mean flink-conf?");
    expect(mistakes("exclude:\n")).toEqual(["exclude | exclude is a list, not nothing."]);
    expect(mistakes("[]\n")).toEqual(["[] | The settings are a map of names and values, not a list."]);
    expect(mistakes("a: [\n")[0]).toContain("These settings are no YAML");
  });

  it("name the number that YAML makes of a release without quotes, which counts all the same", () => {
    const content = "flink: 1.20\n";
    expect(mistakes(content)).toEqual([
      '1.20 | flink has to stand in quotes: YAML reads 1.20 as the number 1.2. | Write "1.20".',
    ]);
    expect(resolve({ "/r/.flinkconf.yaml": content }).forFile("/r/a").lint.flink).toBe("1.20");
  });

  it("are told for a name that is given twice", () => {
    const file = readSettings("s", text("flink: '1.20'\nmode: session\nflink: '2.0'\n"), OPTIONS);
    expect(file.diagnostics.map(({ message, related }) => [message, related[0]?.start])).toEqual([
      ["flink is given twice; the last one counts.", 0],
    ]);
    expect(file.data.flink?.text).toBe("2.0");
  });

  it("are told for a flinkconf that is too old", () => {
    expect(mistakes('required-version: ">=0.2"\n')).toEqual([
      '">=0.2" | These settings need flinkconf >=0.2, and this is flinkconf 0.1.0.',
    ]);
    expect(mistakes('required-version: ">=0.1"\n')).toEqual([]);
    expect(mistakes("required-version: soon\n")[0]).toContain("soon is no range of versions.");
  });

  it("are errors of one rule, sorted, and leave what makes sense in force", () => {
    const file = readSettings("s", text("mode: fast\nexclude: 1\nflink: '1.20'\nnonsense: 1\n"), OPTIONS);
    expect(file.diagnostics.map(({ rule, severity, start }) => [rule, severity, start])).toEqual([
      ["invalid-settings", "error", 6],
      ["invalid-settings", "error", 20],
      ["invalid-settings", "error", 36],
    ]);
    expect(file.data.flink?.text).toBe("1.20");
  });

  it("are none in an empty file, and never make the reader throw", () => {
    expect(mistakes("")).toEqual([]);
    expect(mistakes("# nothing\n")).toEqual([]);
    const value = fc.constantFrom(
      "a",
      "[a]",
      "{a: 1}",
      "[[a], [1]]",
      "",
      "1",
      "true",
      "{severity: off}",
      "[{files: [x]}]",
      "[1, {}]",
    );
    const name = fc.constantFrom(...Object.keys(SETTINGS_SCHEMA.properties), "x", "__proto__", "constructor");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const content = pairs.map(([key, written]) => `${key}: ${written}\n`).join("");
        const resolved = resolve({ "/r/.flinkconf.yaml": content });
        resolved.forFile("/r/x");
        for (const { start, end } of readSettings("s", text(content), OPTIONS).diagnostics) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(content.length);
        }
      }),
    );
  });
});

describe("the compiled validator", () => {
  it("says what Ajv says", () => {
    const ajv = new Ajv({ allErrors: true });
    const compiled = ajv.compile(SETTINGS_SCHEMA);
    const leaf = fc.constantFrom<unknown>(
      "yarn",
      "off",
      1,
      true,
      null,
      [],
      ["a"],
      {},
      { severity: "off" },
      [["a"]],
      [{ files: ["a"] }],
    );
    const names = fc.constantFrom(...Object.keys(SETTINGS_SCHEMA.properties), "other");
    fc.assert(
      fc.property(fc.oneof(leaf, fc.dictionary(names, leaf)), (value) => {
        const expected = compiled(value) ? [] : (compiled.errors ?? []);
        const key = (error: { readonly instancePath: string; readonly keyword: string }) =>
          `${error.instancePath} ${error.keyword}`;
        expect(violationsOf(value).map(key).sort()).toEqual(expected.map(key).sort());
      }),
    );
  });
});

describe("the cascade", () => {
  const files = {
    "/r/base/.flinkconf.yaml":
      'flink: "1.18"\nknown-keys: [a.*]\nexclude: [gone]\nrules: {unknown-key: info}\nfail-on: info\n',
    "/r/.flinkconf.yaml": `extends: base/.flinkconf.yaml
deployment: yarn
exclude: ["**/target/**"]
kinds:
  config-yaml: ["deploy/*/flink-settings.yaml"]
complete: ["prod/**"]
layers:
  - ["base/flink-conf.yaml", "prod/flink-conf.yaml", "prod/top.yaml"]
hadoop-conf: hadoop
known-keys: [b.*]
fail-on: warning
rules: {checkpoint-dir-in-tmp: off}
overrides:
  - files: ["envs/dev/**"]
    flink: "2.2"
    complete: false
    rules: {unknown-key: {severity: error}}
`,
  };
  const settings = resolve(files);

  it("joins files, the nearer one winning, and names the source", () => {
    expect(settings.paths).toEqual(["/r/base/.flinkconf.yaml", "/r/.flinkconf.yaml"]);
    expect(settings.failOn).toBe("warning");
    expect(settings.forFile("/r/x/flink-conf.yaml").lint).toEqual({
      flink: "1.18",
      flinkSource: "/r/base/.flinkconf.yaml:1",
      deployment: "yarn",
      deploymentSource: "/r/.flinkconf.yaml:2",
      knownKeys: ["a.*", "b.*"],
      rules: { "unknown-key": "info", "checkpoint-dir-in-tmp": "off" },
    });
  });

  it("applies overrides to the files they name", () => {
    expect(settings.forFile("/r/envs/dev/flink-conf.yaml").lint).toMatchObject({
      flink: "2.2",
      flinkSource: "/r/.flinkconf.yaml:15",
      complete: false,
      rules: { "unknown-key": "error", "checkpoint-dir-in-tmp": "off" },
    });
    const first = settings.forFile("/r/a/flink-conf.yaml").lint;
    expect(settings.forFile("/r/b/flink-conf.yaml").lint).toBe(first);
  });

  it("knows kinds, whole files, excluded files and layers", () => {
    expect(settings.forFile("/r/deploy/eu/flink-settings.yaml").kind).toBe("config-yaml");
    expect(settings.forFile("/r/deploy/eu/deep/flink-settings.yaml").kind).toBeUndefined();
    expect(settings.forFile("/r/prod/flink-conf.yaml")).toMatchObject({
      lint: { complete: true },
      hadoopConf: "/r/hadoop",
      layersBelow: ["/r/base/flink-conf.yaml"],
      layersAbove: ["/r/prod/top.yaml"],
    });
    expect(settings.excludes("/r/a/target/b/flink-conf.yaml")).toBe(true);
    // A pattern counts from the folder of the file it stands in.
    expect(settings.excludes("/r/base/gone/flink-conf.yaml")).toBe(true);
    expect(settings.excludes("/r/gone/flink-conf.yaml")).toBe(false);
    expect(settings.excludes("/elsewhere/target/flink-conf.yaml")).toBe(false);
  });

  it("works with relative paths too", () => {
    const relative = resolve({ ".flinkconf.yaml": "exclude: [a/**]\n" }, ".flinkconf.yaml");
    expect(relative.excludes("a/b")).toBe(true);
    expect(relative.excludes("./a/b")).toBe(true);
    expect(relative.excludes("../a/b")).toBe(false);
  });

  it("reports settings that extend themselves or what is not there", () => {
    const circle = { "/a": "extends: b\n", "/b": "mode: session\nextends: a\n" };
    const chain = loadSettings(
      "/a",
      text(circle["/a"]),
      (path) => (path === "/b" ? text(circle["/b"]) : undefined),
      OPTIONS,
    );
    expect(chain.files.map(({ path, diagnostics }) => [path, diagnostics.map(({ message }) => message)])).toEqual([
      ["/b", ["These settings extend themselves through /a."]],
      ["/a", []],
    ]);
    const missing = loadSettings("/a/s", text("extends: ../c\n"), () => undefined, OPTIONS);
    expect(missing.files[0]?.diagnostics[0]?.message).toBe("There is no file /c that can be read.");
    let count = 0;
    const endless = loadSettings("/0", text("extends: 1\n"), () => text(`extends: "${++count + 1}"\n`), OPTIONS);
    expect(endless.files.length).toBeLessThan(20);
  });

  it("lays flags over settings", () => {
    expect(
      withFlags(
        { flink: "1.18", knownKeys: ["a"], rules: { a: "off", b: "off" } },
        { flink: "2.0", flinkSource: "--flink", knownKeys: ["c"], rules: { b: "error" } },
      ),
    ).toEqual({ flink: "2.0", flinkSource: "--flink", knownKeys: ["a", "c"], rules: { a: "off", b: "error" } });
    expect(withFlags({}, {})).toEqual({});
  });
});

describe("patterns", () => {
  it.each([
    ["**/target/**", "target/a", true],
    ["**/target/**", "x/target/a/b", true],
    ["**/target/**", "x/targets/a", false],
    ["deploy/*/f.yaml", "deploy/a/f.yaml", true],
    ["deploy/*/f.yaml", "deploy/a/b/f.yaml", false],
    ["prod/**", "prod/a/b.yaml", true],
    ["prod/**", "production/a", false],
    ["f.yaml", "a/b/f.yaml", true],
    ["/f.yaml", "a/f.yaml", false],
    ["/f.yaml", "f.yaml", true],
    ["./f.yaml", "f.yaml", true],
    ["envs/", "envs/a/b", true],
    ["a/{b,c}/d", "a/c/d", true],
    ["a/{b,c}/d", "a/e/d", false],
    ["a/f?o-[a-c].y*ml", "a/foo-b.yaml", true],
    ["a/f?o-[!a-c].y*ml", "a/foo-b.yaml", false],
    ["a/**/b/**/c", "a/x/b/b/y/c", true],
    ["a/{b", "a/{b", true],
    ["*", "a", true],
    ["a.b", "axb", false],
  ])("%s on %s: %s", (pattern, path, expected) => {
    expect(pathMatcher(pattern)(path)).toBe(expected);
  });

  it("reach everything below a folder when they leave files out", () => {
    expect(folderMatcher("target")("a/target/conf/flink-conf.yaml")).toBe(true);
    expect(folderMatcher("/target")("a/target/x")).toBe(false);
  });

  it("stay quick, whatever they are", () => {
    const start = performance.now();
    for (const hostile of ["**/".repeat(200), "*a".repeat(500), "{a,b}".repeat(30), `${"{a,".repeat(200)}`]) {
      pathMatcher(hostile)(`${"a".repeat(200)}/`.repeat(30));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("version ranges", () => {
  it.each([
    [">=0.1", "0.1.0", true],
    [">=0.1", "0.0.9", false],
    [">= 0.1 <0.3", "0.2.9", true],
    [">=0.1 <0.3", "0.3.0", false],
    ["0.1", "0.1.7", true],
    ["0.1", "0.2.0", false],
    ["^0.2", "0.2.9", true],
    ["^0.2", "0.3.0", false],
    ["^1.2", "1.9.0", true],
    ["^1.2", "1.1.0", false],
    ["~1.2.3", "1.2.9", true],
    ["~1.2.3", "1.3.0", false],
    [">0.1", "0.1.5", false],
    [">0.1", "0.2.0", true],
    ["<=1", "1.9.9", true],
    ["=1.2.3", "1.2.3-beta", true],
    ["latest", "1.0.0", undefined],
    ["", "1.0.0", undefined],
  ])("%s holds %s: %s", (range, version, expected) => {
    expect(isInVersionRange(version, range)).toBe(expected);
  });
});
