import { HASHED, hashStep } from "../../text/key-hash.js";
import type { Range, SourceText } from "../../text/source-text.js";
import type { JavaType } from "../../values/loaded-value.js";
import type {
  CommentSpan,
  ConfigDocument,
  ConfigEntry,
  KeySegment,
  ListItem,
  Quoting,
  SyntaxProblem,
} from "../document.js";
import { commentsAt, type EntryTable, holdsDot } from "../entry-table.js";
import { NestedEntry, pathTo } from "./nested-entry.js";

/** Numbers for each entry: key start and end, value start and end, the level it stands on, and its form. */
export const ENTRY_CELLS = 6;
/** Numbers for each level: start and end of its key, the level around it, and the length of the dotted key with a dot behind. */
export const LEVEL_CELLS = 4;
/** The level of keys that stand in no other; it has no key. */
export const ROOT_LEVEL = 0;

const QUOTINGS: readonly Quoting[] = ["plain", "single", "double", "block", "flow"];
const TYPES: readonly JavaType[] = ["String", "Integer", "Double", "Boolean"];

/** The form of a value that reads as it is written (between its quotes). */
export function formOf(quoting: Quoting, type: JavaType): number {
  return QUOTINGS.indexOf(quoting) * TYPES.length + TYPES.indexOf(type);
}

/** The form of a value that reads otherwise: it is kept apart. */
export const KEPT_APART = -1;

/** A value that does not read as it is written. */
export interface ReadValue {
  readonly value: string;
  readonly valueType: JavaType;
  readonly quoting: Quoting;
  readonly items?: readonly ListItem[];
}

/** What the short cut found, in columns. */
export interface NestedColumns {
  readonly places: Int32Array;
  readonly levels: Int32Array;
  readonly apart: ReadonlyMap<number, ReadValue>;
  readonly comments: Int32Array;
}

/** The entries of a plain config.yaml, whose keys are put together from those around them when somebody asks. */
class NestedEntries implements EntryTable {
  readonly count: number;
  readonly distinct = true;
  private readonly places: Int32Array;
  private readonly levels: Int32Array;
  private readonly apart: ReadonlyMap<number, ReadValue>;
  private made: (ConfigEntry | undefined)[] | undefined;
  private all: readonly ConfigEntry[] | undefined;
  private prefixes: Map<number, string> | undefined;
  private paths: Map<number, readonly KeySegment[]> | undefined;

  constructor(
    readonly text: string,
    { places, levels, apart }: NestedColumns,
  ) {
    this.places = places;
    this.levels = levels;
    this.apart = apart;
    this.count = places.length / ENTRY_CELLS;
  }

  hash(index: number): number {
    const { text, places, levels } = this;
    let start = places[index * ENTRY_CELLS] as number;
    let end = places[index * ENTRY_CELLS + 1] as number;
    let level = places[index * ENTRY_CELLS + 4] as number;
    let left = HASHED;
    let hash = end - start + (levels[level * LEVEL_CELLS + 3] as number);
    for (;;) {
      for (let at = end - 1; at >= start && left > 0; at--, left--) hash = hashStep(hash, text.charCodeAt(at));
      if (left === 0 || level === ROOT_LEVEL) break;
      hash = hashStep(hash, 46);
      left--;
      start = levels[level * LEVEL_CELLS] as number;
      end = levels[level * LEVEL_CELLS + 1] as number;
      level = levels[level * LEVEL_CELLS + 2] as number;
    }
    return hash ^ (hash >>> 15);
  }

  keyIs(index: number, key: string): boolean {
    const { text, places, levels } = this;
    const start = places[index * ENTRY_CELLS] as number;
    const level = places[index * ENTRY_CELLS + 4] as number;
    const own = (places[index * ENTRY_CELLS + 1] as number) - start;
    const outer = levels[level * LEVEL_CELLS + 3] as number;
    if (own + outer !== key.length) return false;
    for (let i = own - 1; i >= 0; i--) {
      if (text.charCodeAt(start + i) !== key.charCodeAt(outer + i)) return false;
    }
    return this.isPrefix(level, key);
  }

  keyIsBelow(index: number, prefix: string): boolean {
    const start = this.places[index * ENTRY_CELLS] as number;
    const level = this.places[index * ENTRY_CELLS + 4] as number;
    const outer = this.levels[level * LEVEL_CELLS + 3] as number;
    const own = (this.places[index * ENTRY_CELLS + 1] as number) - start;
    if (own + outer <= prefix.length) return false;
    if (outer === prefix.length) return this.isPrefix(level, prefix);
    return this.key(index).startsWith(prefix);
  }

  keyIsChildOf(index: number, parent: string): boolean {
    const start = this.places[index * ENTRY_CELLS] as number;
    const end = this.places[index * ENTRY_CELLS + 1] as number;
    const level = this.places[index * ENTRY_CELLS + 4] as number;
    if (this.levels[level * LEVEL_CELLS + 3] === parent.length) {
      return this.isPrefix(level, parent) && !holdsDot(this.text, start, end);
    }
    return this.keyIsBelow(index, parent) && !this.key(index).includes(".", parent.length);
  }

  /** Whether the keys of a level, each with a dot behind it, are the beginning of a key. */
  private isPrefix(innermost: number, key: string): boolean {
    const { text, levels } = this;
    for (let level = innermost; level !== ROOT_LEVEL; level = levels[level * LEVEL_CELLS + 2] as number) {
      const length = levels[level * LEVEL_CELLS + 3] as number;
      if (key.charCodeAt(length - 1) !== 46) return false;
      const start = levels[level * LEVEL_CELLS] as number;
      const first = length - 1 - ((levels[level * LEVEL_CELLS + 1] as number) - start);
      for (let at = length - 2; at >= first; at--) {
        if (key.charCodeAt(at) !== text.charCodeAt(start + at - first)) return false;
      }
    }
    return true;
  }

  key(index: number): string {
    const at = index * ENTRY_CELLS;
    return this.prefix(this.places[at + 4] as number) + this.text.slice(this.places[at], this.places[at + 1]);
  }

  private prefix(level: number): string {
    if (level === ROOT_LEVEL) return "";
    this.prefixes ??= new Map();
    let prefix = this.prefixes.get(level);
    if (prefix === undefined) {
      const at = level * LEVEL_CELLS;
      prefix = `${this.prefix(this.levels[at + 2] as number)}${this.text.slice(this.levels[at], this.levels[at + 1])}.`;
      this.prefixes.set(level, prefix);
    }
    return prefix;
  }

  private path(level: number): readonly KeySegment[] {
    this.paths ??= new Map();
    let path = this.paths.get(level);
    if (path === undefined) {
      const at = level * LEVEL_CELLS;
      const start = this.levels[at] as number;
      const end = this.levels[at + 1] as number;
      const outer = this.levels[at + 2] as number;
      path = pathTo(outer === ROOT_LEVEL ? undefined : this.path(outer), {
        text: this.text.slice(start, end),
        start,
        end,
      });
      this.paths.set(level, path);
    }
    return path;
  }

  textStart(index: number): number {
    const form = this.places[index * ENTRY_CELLS + 5] as number;
    if (form === KEPT_APART) return -1;
    return (this.places[index * ENTRY_CELLS + 2] as number) + quoteLength(form);
  }
  textEnd(index: number): number {
    const form = this.places[index * ENTRY_CELLS + 5] as number;
    if (form === KEPT_APART) return -1;
    return (this.places[index * ENTRY_CELLS + 3] as number) - quoteLength(form);
  }
  value(index: number): string {
    const apart = this.apart.get(index);
    return apart === undefined ? this.text.slice(this.textStart(index), this.textEnd(index)) : apart.value;
  }
  entry(index: number): ConfigEntry {
    this.made ??= new Array<ConfigEntry | undefined>(this.count);
    let entry = this.made[index];
    if (entry === undefined) {
      entry = this.make(index);
      this.made[index] = entry;
    }
    return entry;
  }
  entries(): readonly ConfigEntry[] {
    this.all ??= Array.from({ length: this.count }, (_, index) => this.entry(index));
    return this.all;
  }

  private make(index: number): ConfigEntry {
    const at = index * ENTRY_CELLS;
    const level = this.places[at + 4] as number;
    const form = this.places[at + 5] as number;
    const apart = form === KEPT_APART ? this.apart.get(index) : undefined;
    const entry: ConfigEntry = {
      key: this.key(index),
      keyStart: this.places[at] as number,
      keyEnd: this.places[at + 1] as number,
      valueStart: this.places[at + 2] as number,
      valueEnd: this.places[at + 3] as number,
      value: this.value(index),
      valueType: apart?.valueType ?? (TYPES[form % TYPES.length] as JavaType),
      quoting: apart?.quoting ?? (QUOTINGS[Math.floor(form / TYPES.length)] as Quoting),
    };
    const whole = apart?.items === undefined ? entry : { ...entry, items: apart.items };
    return level === ROOT_LEVEL ? whole : new NestedEntry(whole, () => this.path(level));
  }
}

/** Quotes stand on both sides of what they quote. */
function quoteLength(form: number): number {
  return form < TYPES.length ? 0 : 1;
}

/** What was found in a plain config.yaml. Entries and comments are made when somebody asks for them. */
export class NestedDocument implements ConfigDocument {
  readonly format = "config-yaml";
  readonly region: Range;
  readonly table: EntryTable;
  private readonly commentPlaces: Int32Array;
  private madeComments: readonly CommentSpan[] | undefined;

  constructor(
    readonly source: SourceText,
    columns: NestedColumns,
    readonly problems: readonly SyntaxProblem[],
  ) {
    this.region = { start: 0, end: source.text.length };
    this.table = new NestedEntries(source.text, columns);
    this.commentPlaces = columns.comments;
  }

  get entries(): readonly ConfigEntry[] {
    return this.table.entries();
  }
  get comments(): readonly CommentSpan[] {
    this.madeComments ??= commentsAt(this.commentPlaces);
    return this.madeComments;
  }
}
