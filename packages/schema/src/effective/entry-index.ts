import type { ConfigEntry } from "../formats/document.js";

/** All entries of one document that have one key. */
export interface EntrySlot {
  /** The last one: the one that Flink sees. */
  readonly last: ConfigEntry;
  /** The ones before it, first one first; absent when there are none. */
  readonly earlier: readonly ConfigEntry[] | undefined;
}

/** The entries of one layer by literal key. */
export type EntryIndex = ReadonlyMap<string, EntrySlot>;

/** Sorts entries by key; of two with one key the later one wins, as in every loader of Flink. */
export function indexEntries(entries: readonly ConfigEntry[]): EntryIndex {
  const index = new Map<string, { last: ConfigEntry; earlier: ConfigEntry[] | undefined }>();
  for (const entry of entries) {
    const slot = index.get(entry.key);
    if (slot === undefined) index.set(entry.key, { last: entry, earlier: undefined });
    else {
      if (slot.earlier === undefined) slot.earlier = [slot.last];
      else slot.earlier.push(slot.last);
      slot.last = entry;
    }
  }
  return index;
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
