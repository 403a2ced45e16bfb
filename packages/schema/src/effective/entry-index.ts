import type { ConfigEntry } from "../formats/document.js";

/** The entries of one layer by literal key. */
export interface EntryIndex {
  /** The last entry of a key: the one that Flink sees. */
  last(key: string): ConfigEntry | undefined;
  /** Whether there is an entry of a key. */
  has(key: string): boolean;
  /** The entries of a key before the last one, first one first. */
  earlier(key: string): readonly ConfigEntry[];
  /** Every key, once. */
  keys(): Iterable<string>;
}

const NONE: readonly ConfigEntry[] = [];

/** Sorts entries by key; of two with one key the later one wins, as in every loader of Flink. */
export function indexEntries(entries: readonly ConfigEntry[]): EntryIndex {
  const last = new Map<string, ConfigEntry>();
  const earlier = new Map<string, ConfigEntry[]>();
  for (const entry of entries) {
    const before = last.get(entry.key);
    last.set(entry.key, entry);
    if (before === undefined) continue;
    const list = earlier.get(entry.key);
    if (list === undefined) earlier.set(entry.key, [before]);
    else list.push(before);
  }
  return {
    last: (key) => last.get(key),
    has: (key) => last.has(key),
    earlier: (key) => earlier.get(key) ?? NONE,
    keys: () => last.keys(),
  };
}

/** All entries of an index, those of one key together. */
export function* allEntries(index: EntryIndex): Generator<ConfigEntry> {
  for (const key of index.keys()) {
    yield* index.earlier(key);
    const entry = index.last(key);
    if (entry !== undefined) yield entry;
  }
}

/** Entries for `-D` settings. They stand in no text, so their offsets are all 0. */
export function dynamicEntries(settings: readonly (readonly [key: string, value: string])[]): readonly ConfigEntry[] {
  return settings.map(([key, value]) => ({
    key,
    value,
    valueType: "String",
    quoting: "plain",
    keyStart: 0,
    keyEnd: 0,
    valueStart: 0,
    valueEnd: 0,
  }));
}
