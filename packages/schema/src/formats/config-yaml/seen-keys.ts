import { GrowingNumbers } from "../entry-table.js";
import { ROOT_LEVEL } from "./nested-entries.js";

/** What the keys of a reading need to be put together: the text, and the dotted key of a level with a dot behind it. */
export interface KeyTexts {
  readonly text: string;
  prefix(level: number): string;
}

/** Numbers for each key: its level, start, end and hash. */
const KEY_CELLS = 4;
/** A search that takes longer was made to be slow. */
const LONGEST_SEARCH = 64;
const FEWEST_SLOTS = 256;

/** Reading is synchronous, so that one memory will do for all files. */
const keys = new GrowingNumbers();
let slots = new Int32Array(FEWEST_SLOTS);

/**
 * The keys of one reading, to find those that come again. Only one can be used at a time. While no key holds a dot, or none
 * stands below another, two dotted keys are the same only when level and text are; from then on they are compared whole.
 */
export class SeenKeys {
  private mask = FEWEST_SLOTS - 1;
  private names: Set<string> | undefined;
  private dotted = false;
  private nested = false;

  constructor(private readonly texts: KeyTexts) {
    keys.length = 0;
    slots.fill(0, 0, FEWEST_SLOTS);
  }

  /**
   * Remembers a key; false when it is there already, be it a duplicate or the same key written flat and nested, and where
   * telling would take long.
   * @param hash of the characters of the key
   * @param dotted whether it holds a dot
   */
  add(level: number, start: number, end: number, hash: number, dotted: boolean): boolean {
    if (dotted) this.dotted = true;
    if (level !== ROOT_LEVEL) this.nested = true;
    if (this.names === undefined && this.dotted && this.nested) this.compareWhole();
    if (this.names !== undefined) {
      const before = this.names.size;
      this.names.add(this.name(level, start, end));
      return this.names.size > before;
    }
    const mixed = Math.imul(hash ^ level, 0x9e3779b1);
    if (!this.put(level, start, end, mixed)) return false;
    const at = keys.more(KEY_CELLS);
    const { cells } = keys;
    cells[at] = level;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = mixed;
    if (at * 2 > this.mask * KEY_CELLS) this.grow();
    return true;
  }

  private name(level: number, start: number, end: number): string {
    return this.texts.prefix(level) + this.texts.text.slice(start, end);
  }

  private compareWhole(): void {
    this.names = new Set();
    for (let at = 0; at < keys.length; at += KEY_CELLS) {
      const [level, start, end] = keys.cells.subarray(at, at + 3) as unknown as [number, number, number];
      this.names.add(this.name(level, start, end));
    }
  }

  /** Takes the next free slot for the key that is about to be remembered. */
  private put(level: number, start: number, end: number, mixed: number): boolean {
    const { cells } = keys;
    const { text } = this.texts;
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
    for (let i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & this.mask) {
      const place = slots[slot] as number;
      if (place === 0) {
        slots[slot] = keys.length / KEY_CELLS + 1;
        return true;
      }
      const at = (place - 1) * KEY_CELLS;
      if (cells[at + 3] !== mixed || cells[at] !== level) continue;
      const other = cells[at + 1] as number;
      if ((cells[at + 2] as number) - other === end - start && isSame(text, other, start, end - start)) return false;
    }
    return false;
  }

  private grow(): void {
    const size = (this.mask + 1) * 2;
    if (slots.length < size) slots = new Int32Array(size);
    else slots.fill(0, 0, size);
    this.mask = size - 1;
    for (let place = 1, at = 3; at < keys.length; place++, at += KEY_CELLS) {
      const mixed = keys.cells[at] as number;
      let slot = (mixed ^ (mixed >>> 15)) & this.mask;
      while (slots[slot] !== 0) slot = (slot + 1) & this.mask;
      slots[slot] = place;
    }
  }
}

function isSame(text: string, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(one + i) !== text.charCodeAt(other + i)) return false;
  return true;
}
