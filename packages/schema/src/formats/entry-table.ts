import { hashOfKey } from "../text/key-hash.js";
import type { CommentSpan, ConfigEntry } from "./config-entry.js";

/**
 * The entries of a document by position. Nearly every question about an entry of a correct file is answered from its place in
 * the text, so that the entry itself, its key and its value are made when somebody asks for them, and then kept.
 */
export interface EntryTable {
  readonly count: number;
  readonly text: string;
  /** No two entries have one key. */
  readonly distinct: boolean;
  /** {@link hashOfKey} of the dotted key. */
  hash(index: number): number;
  /** Whether the dotted key is this one. */
  keyIs(index: number, key: string): boolean;
  /** Whether the dotted key begins with `prefix` and goes on behind it. */
  keyIsBelow(index: number, prefix: string): boolean;
  /** Whether the dotted key is `parent`, which ends with a dot, and one part more. */
  keyIsChildOf(index: number, parent: string): boolean;
  key(index: number): string;
  /** Where the value stands in the text as a reader of strings sees it, and -1 where it stands nowhere in that form. */
  textStart(index: number): number;
  textEnd(index: number): number;
  value(index: number): string;
  entry(index: number): ConfigEntry;
  /** All of them, in the order of the text. */
  entries(): readonly ConfigEntry[];
}

/** Whether `part` stands in a text at an offset; the last character is looked at first, because keys differ there. */
export function standsAt(text: string, offset: number, part: string): boolean {
  for (let at = part.length - 1; at >= 0; at--) if (text.charCodeAt(offset + at) !== part.charCodeAt(at)) return false;
  return true;
}

/** Whether a dot stands in a piece of a text. */
export function holdsDot(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 46) return true;
  return false;
}

/** Entries that have been made already. */
export class MadeEntries implements EntryTable {
  readonly distinct = false;

  constructor(
    readonly text: string,
    private readonly made: readonly ConfigEntry[],
  ) {}

  get count(): number {
    return this.made.length;
  }
  hash(index: number): number {
    return hashOfKey(this.entry(index).key);
  }
  keyIs(index: number, key: string): boolean {
    return this.entry(index).key === key;
  }
  keyIsBelow(index: number, prefix: string): boolean {
    const { key } = this.entry(index);
    return key.length > prefix.length && key.startsWith(prefix);
  }
  keyIsChildOf(index: number, parent: string): boolean {
    return this.keyIsBelow(index, parent) && !this.entry(index).key.includes(".", parent.length);
  }
  key(index: number): string {
    return this.entry(index).key;
  }
  textStart(): number {
    return -1;
  }
  textEnd(): number {
    return -1;
  }
  value(index: number): string {
    return this.entry(index).value;
  }
  entry(index: number): ConfigEntry {
    return this.made[index] as ConfigEntry;
  }
  entries(): readonly ConfigEntry[] {
    return this.made;
  }
}

/** Numbers that grow: one memory serves reading after reading, because new memory for each would take longer than filling it. */
export class GrowingNumbers {
  cells = new Int32Array(1024);
  length = 0;

  /** Makes room for some more numbers and tells where they begin. */
  more(count: number): number {
    const at = this.length;
    this.length = at + count;
    if (this.length > this.cells.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    return at;
  }

  /** A copy of the numbers so far; the next reading starts anew. */
  take(): Int32Array {
    const taken = this.cells.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** Numbers for each comment: start, end, and 1 where something stands before it. */
export const COMMENT_CELLS = 3;

/** Comments from their places. */
export function commentsAt(places: Int32Array): readonly CommentSpan[] {
  const comments: CommentSpan[] = [];
  for (let at = 0; at < places.length; at += COMMENT_CELLS) {
    const start = places[at] as number;
    comments.push({ start, end: places[at + 1] as number, trailing: places[at + 2] === 1 });
  }
  return comments;
}
