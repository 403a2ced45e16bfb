import type { EntryTable } from "../formats/entry-table.js";

/** A table in which a search takes longer than this was made to be slow, and is left for a map. */
const LONGEST_SEARCH = 64;

/** The memory of every table: one is in use at a time, and new memory for each would cost more than the search. */
let sharedPlaces = new Int32Array(1024);
let sharedHashes = new Int32Array(1024);

/**
 * Finds keys that come again. Only one table can be used at a time: a new one takes the memory of the one before it. For a file
 * of many keys it takes a third of the time of a `Map`, which has to grow step by step and to hash every key as a whole; should
 * many keys end alike, a `Map` takes over.
 */
export class KeyTable {
  private readonly mask: number;
  /** Positions of keys plus one; 0 is free. */
  private readonly places: Int32Array;
  private readonly hashes: Int32Array;
  private map: Map<string, number> | undefined;

  /** @param size so many keys of the table will be put at most. */
  constructor(
    size: number,
    private readonly table: EntryTable,
  ) {
    const length = 1 << (32 - Math.clz32(Math.max(4, size * 2)));
    this.mask = length - 1;
    if (sharedPlaces.length < length) {
      sharedPlaces = new Int32Array(length);
      sharedHashes = new Int32Array(length);
    } else sharedPlaces.fill(0, 0, length);
    this.places = sharedPlaces;
    this.hashes = sharedHashes;
  }

  /** Puts the key at a position of the table and gives the position at which it was put before, or -1. */
  put(position: number, hash: number): number {
    if (this.map !== undefined) return this.putInMap(this.map, position);
    let key: string | undefined;
    for (let i = 0, slot = hash & this.mask; i < LONGEST_SEARCH; i++, slot = (slot + 1) & this.mask) {
      const place = this.places[slot] as number;
      if (place === 0) {
        this.places[slot] = position + 1;
        this.hashes[slot] = hash;
        return -1;
      }
      if (this.hashes[slot] !== hash) continue;
      key ??= this.table.key(position);
      if (!this.table.keyIs(place - 1, key)) continue;
      this.places[slot] = position + 1;
      return place - 1;
    }
    this.map = new Map();
    for (let slot = 0; slot <= this.mask; slot++) {
      const place = this.places[slot] as number;
      if (place !== 0) this.map.set(this.table.key(place - 1), place - 1);
    }
    return this.putInMap(this.map, position);
  }

  private putInMap(map: Map<string, number>, position: number): number {
    const key = this.table.key(position);
    const before = map.get(key) ?? -1;
    map.set(key, position);
    return before;
  }
}
