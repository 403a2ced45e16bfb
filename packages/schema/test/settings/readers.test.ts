import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { readFullSettings } from "../../src/settings/full-reader.js";
import { readPlainSettings } from "../../src/settings/plain-reader.js";
import { plainValue, type SettingNode } from "../../src/settings/settings-node.js";
import { text } from "../linter/support.js";

const EXAMPLE = `# settings
flink: "1.20"            # the release
required-version: ">=0.1"
extends: ../flinkconf-base.yaml
exclude: ["**/target/**"]
kinds:
  config-yaml: ["deploy/*/flink-settings.yaml"]
complete: [ 'prod/**', a ]
layers:
  - ["base/flink-conf.yaml", "prod/flink-conf.yaml"]
hadoop-conf: /etc/hadoop/conf
known-keys:
- mycompany.*
- "other.*"
fail-on: warning
rules:
  checkpoint-dir-in-tmp: off
  unknown-key: {severity: error}
overrides:
  - files: ["envs/dev/**"]
    flink: "2.2"
    rules: {ha-without-durable-checkpoints: off}
  -   files:
        - a
      complete: true
`;

/** Every key and value with its place, to compare readers by. */
function places(node: SettingNode): unknown {
  switch (node.kind) {
    case "scalar":
      return [node.value, node.value === null ? -1 : node.start, node.value === null ? -1 : node.end];
    case "list":
      return { start: node.start, items: node.items.map(places) };
    case "map":
      return node.pairs.map(({ key, keyStart, keyEnd, value }) => [key, keyStart, keyEnd, places(value)]);
  }
}

/** The same from the `yaml` package. */
function placesOfPackage(node: unknown): unknown {
  if (isMap(node)) {
    return node.items.map(({ key, value }) => {
      if (!isScalar(key)) throw new Error("no scalar key");
      return [String(key.value), key.range?.[0], key.range?.[1], placesOfPackage(value)];
    });
  }
  if (isSeq(node)) return { start: node.range?.[0], items: node.items.map(placesOfPackage) };
  if (isScalar(node)) {
    const empty = node.value === null;
    return [node.value, empty ? -1 : node.range?.[0], empty ? -1 : node.range?.[1]];
  }
  return [null, -1, -1];
}

describe("the plain reader", () => {
  it("reads what settings files are written in", () => {
    const plain = readPlainSettings(EXAMPLE);
    expect(plain === undefined ? undefined : plainValue(plain)).toEqual(parseDocument(EXAMPLE).toJS());
  });

  it("leaves everything unusual to the full reader", () => {
    for (const unusual of [
      "a: |\n  b\n",
      "a: &x 1\nb: *x\n",
      "a: !!str 1\n",
      "---\na: 1\n",
      "? a\n: b\n",
      "a:\tb\n",
      'a: "x\\n"\n',
      "a: b\n  c\n",
      "a: 'it''s'\n",
      "a: b: c\n",
      "a: >=1\n",
      "a: 0x1f\n",
      "a: .inf\n",
      "a: [b,\n  c]\n",
      "  a: 1\n",
      "a: 1\n b: 2\n",
      "- - a\n",
      "a: [b\n",
      "\ufeffa: 1\n",
      "true: 1\n",
      "a: @x\n",
      "- a\nb: 1\n",
    ]) {
      expect(readPlainSettings(unusual), unusual).toBeUndefined();
    }
  });

  it("reads an empty file as a map without pairs", () => {
    for (const empty of ["", "\n", "# only a comment\r\n", "   \n"]) {
      expect(readPlainSettings(empty)).toMatchObject({ kind: "map", pairs: [] });
    }
  });

  it("reads exactly what a full reader and the yaml package read, whatever it accepts", () => {
    const word = fc.constantFrom(
      "a",
      "b.c",
      "flink",
      "off",
      "true",
      "null",
      "1.20",
      "1",
      "-1",
      "1e3",
      "~",
      "2.x",
      '"q"',
      "'s'",
      '"1.20"',
      "'# no'",
      "x y",
      "x, y",
      "x#y",
      "http://h",
      "[]",
      "[a, b]",
      "[a, 'b c', 1]",
      "{a: 1}",
      "{severity: error}",
      "[[a], {b: c}]",
      "[a,]",
      "-x",
      "- x",
      "a:b",
      "é",
      "中文",
      "yes",
      "007",
      "+1",
      ".5",
      "5.",
      "1_000",
      "!x",
      "&x",
      "*x",
      "%x",
      ">x",
      "|",
    );
    const piece = fc.oneof(
      { weight: 6, arbitrary: word },
      fc.constantFrom(
        ": ",
        ":",
        " ",
        "  ",
        "    ",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        " # c",
        "\r\n",
        "- ",
        ",",
        "[",
        "]",
        "{",
        "}",
      ),
    );
    const line = fc.tuple(
      fc.constantFrom("", "  ", "    ", "- ", "  - "),
      word,
      fc.constantFrom(": ", ":", " :", ": # c"),
      fc.option(word, { nil: "" }),
    );
    const lines = fc
      .array(
        line.map((parts) => parts.join("")),
        { maxLength: 6 },
      )
      .map((all) => all.join("\n"));
    const texts = fc.oneof(
      lines,
      fc.array(piece, { maxLength: 14 }).map((all) => all.join("")),
    );
    let accepted = 0;
    fc.assert(
      fc.property(texts, (content) => {
        const plain = readPlainSettings(content);
        if (plain === undefined) return;
        accepted++;
        const full = readFullSettings(text(content));
        expect(full.mistakes).toEqual([]);
        expect(full.root === undefined ? undefined : places(full.root)).toEqual(places(plain));
        const document = parseDocument(content, { uniqueKeys: false });
        expect(document.errors).toEqual([]);
        const other = document.contents === null ? [] : placesOfPackage(document.contents);
        expect(other).toEqual(places(plain));
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });
});

describe("the full reader", () => {
  it("says where a text is no YAML", () => {
    const reading = readFullSettings(text("a: [1\nb: 2\n"));
    expect(reading.root).toBeUndefined();
    expect(reading.mistakes[0]?.sentence).toMatch(/^These settings are no YAML: /);
  });

  it("survives hostile texts", () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? "a" : `b${i - 1}`}, *${i === 0 ? "a" : `b${i - 1}`}]\n`).join("")}`;
    for (const hostile of [bomb, "a: &a [*a]\n", `${"[".repeat(5000)}`, "\0", "%YAML 9.9\n---\na"]) {
      expect(readFullSettings(text(hostile)).mistakes.length).toBe(1);
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (content) => {
        readPlainSettings(content);
        const { root, mistakes } = readFullSettings(text(content));
        expect(root === undefined).toBe(mistakes.length > 0);
      }),
    );
  });
});
