import type { ConfigEntry } from "../formats/document.js";

/** The entries of one layer by literal key. */
export interface EntryIndex {
  /** The last entry of every key: the one that Flink sees. */
  readonly last: ReadonlyMap<string, ConfigEntry>;
  /** The entries before the last one, first one first, of keys that stand more than once; absent when there are none. */
  readonly earlier: ReadonlyMap<string, readonly ConfigEntry[]> | undefined;
}

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
  return { last, earlier };
}

/** All entries of an index, sorted by key as they first come. */
export function* allEntries({ last, earlier }: EntryIndex): Generator<ConfigEntry> {
  for (const [key, entry] of last) {
    yield* earlier?.get(key) ?? [];
    yield entry;
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
