import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dump, DumpedOption } from "../../oracle/dump-shape.js";
import { LINES, releaseOf, SUBJECTS } from "../../oracle/releases.js";

function dumpOf(line: string): Dump {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/oracle/catalogue/${line}.json`, import.meta.url), "utf8"));
}

const DUMPS = new Map(SUBJECTS.map((line) => [line, dumpOf(line)]));

function optionsOf(line: string): readonly DumpedOption[] {
  return DUMPS.get(line)?.options ?? [];
}

function find(line: string, key: string): DumpedOption | undefined {
  return optionsOf(line).find(
    (option) => option.key === key && option.kind !== "connector" && option.kind !== "suffix",
  );
}

/**
 * Options of each kind, as an independent count over the classes of each release has them: a jar that is forgotten, or
 * a class that no longer initialises, shows here.
 */
const COUNTS: Readonly<Record<string, readonly [flink: number, sql: number, internal: number, suffix: number]>> = {
  "1.10": [444, 46, 4, 14],
  "1.11": [495, 51, 9, 16],
  "1.12": [530, 56, 11, 17],
  "1.13": [567, 62, 13, 17],
  "1.14": [576, 66, 12, 17],
  "1.15": [622, 77, 13, 19],
  "1.16": [655, 98, 15, 42],
  "1.17": [681, 103, 18, 43],
  "1.18": [698, 118, 18, 43],
  "1.19": [739, 114, 18, 31],
  "1.20": [865, 115, 18, 31],
  "2.0": [837, 108, 28, 34],
  "2.1": [844, 118, 28, 34],
  "2.2": [849, 133, 26, 35],
  "2.3": [896, 135, 27, 39],
  operator: [147, 0, 2, 0],
};

/** What a default of a type may look like. */
const SHAPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  int: (value) => Number.isInteger(value) || value === "<processors>",
  long: (value) => Number.isSafeInteger(value) || (typeof value === "string" && /^-?\d{16,}$/.test(value)),
  float: (value) => typeof value === "string" && Number.isFinite(Number(value)),
  double: (value) => typeof value === "string" && Number.isFinite(Number(value)),
  duration: (value) => typeof value === "string" && /^PT-?[\d.]/.test(value),
  "memory-size": (value) => typeof value === "string" && /^\d+$/.test(value),
  enum: (value) => typeof value === "string" && /^\w+$/.test(value),
  map: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "list<string>": (value) => Array.isArray(value),
  "list<enum>": (value) => Array.isArray(value),
  "list<map>": (value) => Array.isArray(value),
  "list<duration>": (value) => Array.isArray(value),
  "list<int>": (value) => Array.isArray(value),
};

describe.each(SUBJECTS)("the dump of %s", (line) => {
  const options = optionsOf(line);

  it("is of the pinned release", () => {
    expect(DUMPS.get(line)?.release).toBe(releaseOf(line));
  });

  it("is complete", () => {
    const count = (kind: string) => options.filter((option) => option.kind === kind).length;
    expect([count("flink"), count("sql"), count("internal"), count("suffix")]).toEqual(COUNTS[line]);
  });

  it("is sorted, and has a key once a kind", () => {
    const names = options.map(({ key, kind }) => `${key}\n${kind}`);
    expect(names).toEqual([...new Set(names)].sort((a, b) => (a < b ? -1 : 1)));
  });

  it("has a default of its type wherever it says so, and no key with a blank", () => {
    for (const option of options) {
      const { key, type, hasDefault, fallbackKeys } = option as DumpedOption & { fallbackKeys: { key: string }[] };
      const shape = SHAPES[String(type)];
      expect(shape, `${key}: type ${type}`).toBeDefined();
      expect(hasDefault ? shape?.(option["default"]) : option["default"] === null, `${key}: ${option["default"]}`).toBe(
        true,
      );
      expect([key, ...fallbackKeys.map((alternative) => alternative.key)].join("")).not.toMatch(/\s/);
    }
  });

  it("gives the constants of an enum, and its default among them", () => {
    for (const option of options.filter(({ type }) => String(type).endsWith("enum") || type === "list<enum>")) {
      const constants = option["enum"] as readonly { readonly name: string; readonly text: string }[];
      expect(constants.length).toBeGreaterThan(0);
      const defaults = option["hasDefault"] === true ? [option["default"]].flat() : [];
      expect(constants.map(({ name }) => name)).toEqual(expect.arrayContaining(defaults));
    }
  });
});

describe("doubled keys", () => {
  it("take the object in use", () => {
    expect(find("1.20", "restart-strategy.fixed-delay.delay")).toMatchObject({ type: "duration", default: "PT1S" });
    expect(find("1.17", "akka.ask.timeout")).toMatchObject({ type: "duration" });
    expect(find("1.20", "pekko.ask.timeout")).toMatchObject({
      fallbackKeys: [{ key: "akka.ask.timeout", deprecated: true }],
    });
    expect(find("1.19", "state.backend.type")).toMatchObject({ default: "hashmap" });
    expect(find("2.0", "yarn.ship-files")).toMatchObject({
      fallbackKeys: [{ key: "yarn.ship-directories", deprecated: true }],
    });
  });
});

describe("options that no jar of a line could be asked for", () => {
  it("are those of the line they were taken from", () => {
    for (const line of LINES) {
      for (const { inferredFrom, ...option } of optionsOf(line)) {
        if (inferredFrom === undefined || option.kind !== "flink") continue;
        const source = find(inferredFrom, option.key);
        expect(source, `${option.key} of ${line}`).toBeDefined();
        expect({ ...option, version: source?.version }).toEqual({ ...source, version: source?.version });
      }
    }
    expect(
      LINES.map((line) => optionsOf(line).filter((o) => o.inferredFrom !== undefined && o.kind === "flink").length),
    ).toEqual([0, 4, 4, 0, 0, 2, 0, 0, 0, 4, 0, 0, 12, 12, 0]);
  });

  it("do not change between the lines on either side", () => {
    const groups = [
      { before: "1.10", after: "1.13", keys: /^s3\./ },
      { before: "1.18", after: "1.20", keys: /^oss\./ },
      { before: "2.0", after: "2.3", keys: /^(?:gs|oss)\./ },
    ];
    for (const { before, after, keys } of groups) {
      const of = (line: string) =>
        optionsOf(line)
          .filter(({ key, kind }) => keys.test(key) && kind === "flink")
          .map(({ version: _version, module: _module, ...option }) => option);
      expect(of(before)).toEqual(of(after));
      expect(of(before).length).toBeGreaterThan(0);
    }
  });
});
