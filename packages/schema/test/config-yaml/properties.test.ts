import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFast } from "../../src/formats/config-yaml/fast-path.js";
import { parseConfigYaml, parseFully } from "../../src/formats/config-yaml/parse-config-yaml.js";
import { parseSingleDocument } from "../../src/formats/config-yaml/parser.js";
import { loadYamlText, readYaml } from "../../src/formats/config-yaml/read-yaml.js";
import { openFile } from "../../src/formats/config-yaml/reader.js";
import type { ConfigDocument } from "../../src/formats/document.js";
import { randomConfigYaml, seededRandom } from "../../src/testing/arbitraries/config-yaml.js";
import { sourceText } from "../../src/text/decode.js";
import { expectTable } from "../formats/expect-table.js";

/** What a document says, with paths as fields: the short cut spells things out on demand only. */
function spelledOut({ format, source, region, entries, problems, comments, failure }: ConfigDocument): unknown {
  const spelled = entries.map((entry) => ({ ...entry, segments: entry.segments }));
  return { format, source, region, entries: spelled, problems, comments, failure };
}

const yamlText = fc.integer().map((seed) => randomConfigYaml(seededRandom(seed)));
const anyText = fc.oneof(
  { weight: 3, arbitrary: yamlText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.constantFrom(
          "a",
          ":",
          " ",
          "\n",
          "-",
          "[",
          "]",
          "{",
          "}",
          '"',
          "'",
          "#",
          "\t",
          "&a ",
          "*a",
          "!",
          "|",
          ">",
          "\r",
          "\ud800",
          "é",
        ),
      )
      .map((parts) => parts.join("")),
  },
);

describe("any text", () => {
  it("is read without an exception, with every range inside the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entries, problems, comments, failure } = parseConfigYaml(sourceText(text));
        const inside = (start: number, end: number) => 0 <= start && start <= end && end <= text.length;
        for (const entry of entries) {
          expect(inside(entry.keyStart, entry.keyEnd) && inside(entry.valueStart, entry.valueEnd)).toBe(true);
          for (const { start, end } of [...(entry.segments ?? []), ...(entry.items ?? [])])
            expect(inside(start, end)).toBe(true);
        }
        for (const { start, end } of [...problems, ...comments]) expect(inside(start, end)).toBe(true);
        if (failure !== undefined) expect(problems.length).toBeGreaterThan(0);
        loadYamlText(text);
        readYaml(text);
      }),
      { numRuns: 3000 },
    );
  });

  it("is read the same by the short cut and by the full reader", () => {
    let short = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        const fast = readFast(sourceText(text));
        if (fast === undefined) return;
        short++;
        const full = parseFully(fast.source);
        expect(spelledOut(fast)).toEqual(spelledOut(full));
      }),
      { numRuns: 5000 },
    );
    expect(short).toBeGreaterThan(200);
  });

  it("has the same entries in its table as in its list", () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        const fast = readFast(sourceText(text));
        if (fast !== undefined) expectTable(fast);
      }),
      { numRuns: 2000 },
    );
    expectTable(parseConfigYaml(sourceText("a:\n  bc: 1\n  d:\n    'x': y\n    z: 'q'\na.b: 2\ne: [1, 2]\n")));
  });
});

describe("the short cut", () => {
  it.each([
    "",
    "# only a comment\n",
    "---\na: 1\n",
    "a.b: c\r\nd: e\r\n",
    "a:\n  b:\n    c: 1 # note\n  d: 'x'\ne: [x, \"y\"]\nf:\n- 1\n- b\n",
    "ключ: значение\n",
  ])("takes %j", (text) => {
    expect(readFast(sourceText(text))).toBeDefined();
  });

  it.each([
    "a:\n",
    "a: 1\na: 2\n",
    "a:\n  b: 1\na.b: 2\n",
    "a.b: 2\na:\n  b: 1\n",
    "a:\n  b:\n    c: 1\n  b.c: 2\n",
    "a:\tb\n",
    "a: &x b\n",
    "a: b\n c\n",
    "1: a\n",
    "a: x: y\n",
    "a: |\n  b\n",
    "a: \x07\n",
    "a: 1\n---\n",
    "a: {b: 1}\n",
  ])("leaves %j to the full reader", (text) => {
    expect(readFast(sourceText(text))).toBeUndefined();
  });
});

describe("hostile texts", () => {
  const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
  const bomb = (levels: number) =>
    Array.from({ length: levels }, (_, level) =>
      level === 0 ? "x0: &x0 {k: v}\n" : `x${level}: &x${level} {a: *x${level - 1}, b: *x${level - 1}}\n`,
    ).join("");

  it("refuses more than 1,000 levels as Flink's stack does, and takes 900", () => {
    for (const text of [nested(2000), "[".repeat(100_000), `a: ${"{b: ".repeat(100_000)}`, "- ".repeat(100_000)]) {
      expect(parseConfigYaml(sourceText(text)).failure?.exceptions).toEqual(["StackOverflowError"]);
    }
    const deep = `a: ${"[".repeat(900)}${"]".repeat(900)}\n`;
    expect(parseConfigYaml(sourceText(deep)).failure).toBeUndefined();
    expect(parseConfigYaml(sourceText(`${nested(900)}${" ".repeat(900)}b: 1\n`)).entries).toHaveLength(1);
  });

  it("bounds what aliases multiply", () => {
    const { failure, entries } = parseConfigYaml(sourceText(bomb(25)));
    expect(failure?.exceptions).toEqual(["OutOfMemoryError"]);
    expect(entries.length).toBeLessThanOrEqual(200_000);
    const uses = Array.from({ length: 51 }, (_, index) => `b${index}: *x\n`).join("");
    const many = parseConfigYaml(sourceText(`a: &x [1]\n${uses}`));
    expect(many.failure?.message).toBe("Number of aliases for non-scalar nodes exceeds the specified max=50");
    expect(many.problems.map(({ code }) => code)).toEqual(["too-many-aliases"]);
    expect(parseConfigYaml(sourceText(`a: &x 1\n${uses}`)).failure).toBeUndefined();
  });

  it("refuses a document above the limit of code points, and takes one at the limit", () => {
    const long = (points: number) => `a: ${"x".repeat(points - 4)}\n`;
    expect(parseConfigYaml(sourceText(long(3_145_728))).failure).toBeUndefined();
    const { failure, problems } = parseConfigYaml(sourceText(`${long(3_145_728)}b: 1\n`));
    expect(failure?.message).toBe("The incoming YAML document exceeds the limit: 3145728 code points.");
    expect(problems.some(({ code }) => code === "too-large")).toBe(true);
    expect(parseConfigYaml(sourceText(`a: 1\n#${"x".repeat(4_000_000)}`)).failure).toBeUndefined();
  });

  it.each<readonly [string, (size: number) => string]>([
    ["keys", (size) => Array.from({ length: size }, (_, index) => `k${index}: "v"\n`).join("")],
    ["one flow list", (size) => `a: [${"x, ".repeat(size)}y]\n`],
    ["one flow map", (size) => `a: {${Array.from({ length: size }, (_, index) => `k${index}: v`).join(", ")}}\n`],
    ["one plain scalar", (size) => `a: ${"x y\n ".repeat(size)}\n`],
    ["one quoted scalar", (size) => `a: "${"x\n ".repeat(size)}"\n`],
    ["one block scalar", (size) => `a: |\n${"  x\n".repeat(size)}`],
    ["pairs of surrogates", (size) => `a: {${"😀: &a x, ".repeat(size)}}\n`],
    ["aliases", (size) => `a: &a x\nb: [${"*a, ".repeat(size)}]\n`],
  ])("grows with the text and no faster: %s", (_what, make) => {
    const steps = (size: number) => {
      const scanner = openFile(sourceText(make(size)));
      parseSingleDocument(scanner);
      return scanner.steps;
    };
    const [small, large] = [steps(500), steps(5000)];
    expect(small).toBeGreaterThan(100);
    expect(large / small).toBeLessThan(11);
  });
});
