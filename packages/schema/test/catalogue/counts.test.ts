import { describe, expect, it } from "vitest";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";
import { type DumpedOption, dumpOf, fixture, optionsOf } from "./dumps.js";

type Counts = Readonly<Record<string, number>>;

const counts = fixture<{
  kinds: Readonly<Record<FlinkLine, Counts>>;
  types: Readonly<Record<FlinkLine, Counts>>;
  modules: Readonly<Record<string, Counts>>;
  changes: Readonly<Record<FlinkLine, Counts>>;
}>("counts.json");

function countBy<T>(items: readonly T[], of: (item: T) => string): Record<string, number> {
  const result: Record<string, number> = {};
  for (const item of items) result[of(item)] = (result[of(item)] ?? 0) + 1;
  return result;
}

describe("options that were counted in the classes", () => {
  it.each(FLINK_LINES)("%s: of each kind", (line) => {
    const dump = dumpOf(line);
    const distinct = [...new Map(dump.map((option) => [`${option.kind} ${option.key}`, option])).values()];
    const found = countBy(distinct, ({ kind }) => kind);
    const counted: Record<string, number> = { ...found, options: optionsOf(line).length };
    const { connector: _, ...expected } = counted;
    expect(expected).toEqual(counts.kinds[line]);
    expect(new Set(optionsOf(line).map(({ key }) => key)).size).toBe(expected["options"]);
  });

  it.each(FLINK_LINES)("%s: of each type", (line) => {
    const { deprecated, "not public": _, ...types } = counts.types[line];
    const found = countBy(optionsOf(line), ({ type }) => type);
    expect(Object.fromEntries(Object.keys(types).map((type) => [type, found[type] ?? 0]))).toEqual(types);
    expect(Object.keys(found).filter((type) => !(type in types))).toEqual([]);
    expect(optionsOf(line).filter((option) => option.deprecated)).toHaveLength(deprecated ?? 0);
  });

  it.each(FLINK_LINES)("%s: of each artifact", (line) => {
    const expected = Object.entries(counts.modules).filter(([, byLine]) => (byLine[line] ?? 0) > 0);
    const found = countBy(optionsOf(line), ({ module }) => module);
    expect(found).toEqual(Object.fromEntries(expected.map(([module, byLine]) => [module, byLine[line]])));
  });
});

function publicOptionsOf(line: FlinkLine): readonly DumpedOption[] {
  return optionsOf(line).filter(({ kind }) => kind !== "internal");
}

function acceptedKeys(options: readonly DumpedOption[]): Set<string> {
  return new Set(options.flatMap(({ key, fallbackKeys }) => [key, ...fallbackKeys.map((other) => other.key)]));
}

describe("options from line to line", () => {
  it.each(FLINK_LINES.slice(1))("to %s", (line) => {
    const before = publicOptionsOf(FLINK_LINES[FLINK_LINES.indexOf(line) - 1] ?? line);
    const after = publicOptionsOf(line);
    const old = new Map(before.map((option) => [option.key, option]));
    const young = new Map(after.map((option) => [option.key, option]));
    const accepted = acceptedKeys(after);
    const gone = before.filter(({ key }) => !young.has(key));
    const change = counts.changes[line];
    expect(after.filter(({ key }) => !old.has(key))).toHaveLength(change["added"] ?? 0);
    expect(gone).toHaveLength(change["primary gone"] ?? 0);
    expect(gone.filter(({ key }) => accepted.has(key))).toHaveLength(change["… of them now alias"] ?? 0);
    expect([...acceptedKeys(before)].filter((key) => !accepted.has(key))).toHaveLength(change["accepted no more"] ?? 0);
    const newlyDeprecated = after.filter(({ key, deprecated }) => deprecated && old.get(key)?.deprecated === false);
    expect(newlyDeprecated).toHaveLength(change["newly deprecated"] ?? 0);
    const typeChanged = after.filter(({ key, type }) => (old.get(key)?.type ?? type) !== type);
    expect(typeChanged).toHaveLength(change["type changed"] ?? 0);
  });
});
