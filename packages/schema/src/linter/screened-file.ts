import type { CatalogueKey, KeyMatch } from "../catalogue/catalogue.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { Target } from "../effective/target.js";
import type { EntryTable } from "../formats/entry-table.js";
import { amountOf, boundOf } from "../rules/circumstance.js";
import { FOR_WAKER, OP, OWN_KEY, type ScreenTable, UNLISTED } from "../rules/screen-table.js";

/** An entry whose key the lint table has not. */
export interface UnlistedEntry {
  readonly key: string;
  readonly match: KeyMatch;
  readonly index: number;
}

/** The entries of a file by the places of their keys; one memory serves file after file. */
export class Places {
  /** The number of the file that held a key last. */
  private readonly heldBy: Int32Array;
  private readonly indexes: Int32Array;
  private file = 0;
  /** The places of the file's keys, in its order. */
  readonly held: number[] = [];

  constructor(count: number) {
    this.heldBy = new Int32Array(count);
    this.indexes = new Int32Array(count);
  }

  begin(): void {
    this.file++;
    this.held.length = 0;
  }

  /** Notes an entry; false when its key was there before. */
  add(place: number, index: number): boolean {
    if (this.heldBy[place] === this.file) return false;
    this.heldBy[place] = this.file;
    this.indexes[place] = index;
    this.held.push(place);
    return true;
  }

  /** The entry with the key at a place, or -1. */
  indexOf(place: number): number {
    return this.heldBy[place] === this.file ? (this.indexes[place] as number) : -1;
  }
}

/** What circumstances are asked about. */
export interface ScreenedFile {
  readonly table: EntryTable;
  readonly places: Places;
  readonly unlisted: readonly UnlistedEntry[];
  readonly target: Target;
  readonly complete: boolean;
  /** Whether a file of this name lies beside it. */
  readonly hasNeighbour: (name: string) => boolean;
}

/** Entry of the key that woke the rule that is asked for. */
let own = -1;
let ownKey: string | undefined;

/** Patterns by the numbers of their words. */
const patterns: (RegExp | undefined)[] = [];
let patternsOf: ScreenTable | undefined;

/** Tells from numbers whether circumstances hold in a file that stands alone, and in which no key comes twice. */
export class Circumstances {
  /** By place in `ops`: twice the number of the file that asked last, and one more when they held. */
  private readonly answers: Int32Array;
  private asked = 0;

  constructor(private readonly table: ScreenTable) {
    this.answers = new Int32Array(table.ops.length);
    if (patternsOf !== table) patterns.length = 0;
    patternsOf = table;
  }

  /** Begins with a new file. */
  begin(): void {
    this.asked++;
  }

  /**
   * Whether the circumstances at a place of `ops` may hold: they do not when this says so.
   * @param index the entry whose key woke the rule, or -1
   */
  hold(at: number, file: ScreenedFile, index: number): boolean {
    const { ops } = this.table;
    const first = ops[at] as number;
    if (first >= FOR_WAKER) {
      own = index;
      ownKey = undefined;
      return this.all(at + 1, first - FOR_WAKER, file);
    }
    const known = this.answers[at] as number;
    if (known >> 1 === this.asked) return (known & 1) === 1;
    own = -1;
    const holds = this.all(at + 1, first, file);
    this.answers[at] = this.asked * 2 + (holds ? 1 : 0);
    return holds;
  }

  private all(start: number, count: number, file: ScreenedFile): boolean {
    const { ops } = this.table;
    for (let at = start, i = 0; i < count; i++) {
      if (!this.one(at, file)) return false;
      at += 2 + (ops[at + 1] as number);
    }
    return true;
  }

  private one(at: number, file: ScreenedFile): boolean {
    const { ops, words } = this.table;
    const start = at + 2;
    const end = start + (ops[at + 1] as number);
    switch (ops[at]) {
      case OP.set:
        return this.anySet(start, end, file);
      case OP.unset:
        return this.someUnset(start, end, file);
      case OP.complete:
        return file.complete === (ops[start] === 1);
      case OP.deployment:
        return this.isAmong(start, end, file.target.deployment?.value);
      case OP.neighbour:
        return file.hasNeighbour(words[ops[start] as number] as string);
      case OP.waker:
        return own === -1 || this.pattern(ops[start] as number).test(this.waker(file));
      case OP.anyOf:
        for (let next = start; next < end; next += 2 + (ops[next + 1] as number)) {
          if (this.one(next, file)) return true;
        }
        return false;
      case OP.sameAs:
        return this.someSame(start, end, file);
      default:
        return this.someFits(at, start, end, file);
    }
  }

  private waker({ table }: ScreenedFile): string {
    ownKey ??= table.key(own);
    return ownKey;
  }

  private pattern(word: number): RegExp {
    patterns[word] ??= new RegExp(this.table.words[word] as string, "i");
    return patterns[word];
  }

  private isAmong(start: number, end: number, text: string | undefined): boolean {
    const { ops, words } = this.table;
    for (let at = start; at < end; at++) if (words[ops[at] as number] === text) return true;
    return false;
  }

  /** The entry with a name, or -1. */
  private entryOf(name: number, { places, unlisted }: ScreenedFile): number {
    if (name < UNLISTED) return places.indexOf(name);
    if (name === OWN_KEY) return own;
    if (unlisted.length === 0) return -1;
    const key = this.table.words[name - UNLISTED];
    for (const entry of unlisted) if (entry.key === key) return entry.index;
    return -1;
  }

  private anySet(start: number, end: number, file: ScreenedFile): boolean {
    const { ops, words } = this.table;
    for (let at = start; at < end; at++) {
      const name = ops[at] as number;
      if (this.entryOf(name, file) !== -1) return true;
      if (name < UNLISTED || name === OWN_KEY) continue;
      const key = words[name - UNLISTED] as string;
      if (key.endsWith(".*") && isSetBelow(file.table, key.slice(0, -1))) return true;
    }
    return false;
  }

  /** On some line of the target no key sets the option; what keys below a map option set does not count. */
  private someUnset(start: number, end: number, file: ScreenedFile): boolean {
    const { ops } = this.table;
    let set = 0;
    for (let at = start; at < end; at += 2) {
      if (file.places.indexOf(ops[at] as number) !== -1) set |= ops[at + 1] as number;
    }
    return (file.target.lines & ~set) !== 0;
  }

  private someSame(start: number, end: number, file: ScreenedFile): boolean {
    const { ops } = this.table;
    const others = start + 1 + (ops[start] as number);
    for (let at = start + 1; at < others; at++) {
      const one = this.entryOf(ops[at] as number, file);
      if (one === -1) continue;
      const text = file.table.value(one);
      for (let next = others; next < end; next++) {
        const other = this.entryOf(ops[next] as number, file);
        if (other === -1) continue;
        const second = file.table.value(other);
        if (bare(text) === bare(second) || hasPlaceholder(text) || hasPlaceholder(second)) return true;
      }
    }
    return false;
  }

  private someFits(at: number, start: number, end: number, file: ScreenedFile): boolean {
    const { ops } = this.table;
    const names = start + 1 + (ops[start] as number);
    for (let name = start + 1; name < names; name++) {
      if (ops[name] === OWN_KEY && own === -1) return true;
      const index = this.entryOf(ops[name] as number, file);
      if (index === -1) continue;
      const text = file.table.value(index);
      if (this.fits(ops[at] as number, names, end, text) || hasPlaceholder(text)) return true;
    }
    return false;
  }

  private holdsOne(start: number, end: number, text: string): boolean {
    const { ops, words } = this.table;
    const lower = text.toLowerCase();
    for (let at = start; at < end; at++) if (lower.includes(words[ops[at] as number] as string)) return true;
    return false;
  }

  private fits(code: number, start: number, end: number, text: string): boolean {
    const { ops, words } = this.table;
    switch (code) {
      case OP.oneOf:
        return this.isAmong(start, end, text.trim().toLowerCase());
      case OP.noneOf:
        return !this.isAmong(start, end, text);
      case OP.holding:
        return this.holdsOne(start, end, text);
      case OP.matching:
        if (end > start + 1 && !this.holdsOne(start + 1, end, text)) return false;
        return this.pattern(ops[start] as number).test(text);
      default: {
        const limit = boundOf(words[ops[start] as number] as string);
        const amount = limit === undefined ? undefined : amountOf(text, limit.kind);
        if (limit === undefined || amount === undefined) return true;
        return code === OP.below ? amount < limit.amount : amount > limit.amount;
      }
    }
  }
}

const bare = (text: string): string => text.trim().toLowerCase().replace(/\/+$/, "");

function isSetBelow(table: EntryTable, prefix: string): boolean {
  for (let index = 0; index < table.count; index++) if (table.keyIsBelow(index, prefix)) return true;
  return false;
}

/** The rows of the keys that a file holds. */
export function* knownKeys(places: Places, row: (place: number) => CatalogueKey | undefined): Generator<CatalogueKey> {
  for (const place of places.held) {
    const key = row(place);
    if (key !== undefined) yield key;
  }
}
