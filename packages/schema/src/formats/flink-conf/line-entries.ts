import { hashOfRange } from "../../text/key-hash.js";
import type { Range, SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigDocument, ConfigEntry, SyntaxProblem } from "../document.js";
import { commentsAt, type EntryTable, holdsDot, standsAt } from "../entry-table.js";

/** Numbers for each entry: key start and end, value start and end. */
export const ENTRY_CELLS = 4;

/** The entries of a flink-conf.yaml: each is two ranges of one line. */
class LineEntries implements EntryTable {
  readonly count: number;
  readonly distinct = false;
  private made: (ConfigEntry | undefined)[] | undefined;
  private all: readonly ConfigEntry[] | undefined;

  constructor(
    readonly text: string,
    private readonly places: Int32Array,
  ) {
    this.count = places.length / ENTRY_CELLS;
  }

  hash(index: number): number {
    const at = index * ENTRY_CELLS;
    return hashOfRange(this.text, this.places[at] as number, this.places[at + 1] as number);
  }
  keyIs(index: number, key: string): boolean {
    const at = index * ENTRY_CELLS;
    const start = this.places[at] as number;
    return (this.places[at + 1] as number) - start === key.length && standsAt(this.text, start, key);
  }
  keyIsBelow(index: number, prefix: string): boolean {
    const at = index * ENTRY_CELLS;
    const start = this.places[at] as number;
    return (this.places[at + 1] as number) - start > prefix.length && standsAt(this.text, start, prefix);
  }
  keyIsChildOf(index: number, parent: string): boolean {
    const at = index * ENTRY_CELLS;
    const start = this.places[at] as number;
    const end = this.places[at + 1] as number;
    const rest = start + parent.length;
    return end > rest && standsAt(this.text, start, parent) && !holdsDot(this.text, rest, end);
  }
  key(index: number): string {
    const at = index * ENTRY_CELLS;
    return this.text.slice(this.places[at], this.places[at + 1]);
  }
  textStart(index: number): number {
    return this.places[index * ENTRY_CELLS + 2] as number;
  }
  textEnd(index: number): number {
    return this.places[index * ENTRY_CELLS + 3] as number;
  }
  value(index: number): string {
    return this.text.slice(this.textStart(index), this.textEnd(index));
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
    return {
      key: this.key(index),
      keyStart: this.places[at] as number,
      keyEnd: this.places[at + 1] as number,
      valueStart: this.places[at + 2] as number,
      valueEnd: this.places[at + 3] as number,
      value: this.value(index),
      valueType: "String",
      quoting: "plain",
    };
  }
}

/** What was found in a flink-conf.yaml. Entries and comments are made when somebody asks for them. */
export class LineDocument implements ConfigDocument {
  readonly format = "flink-conf";
  readonly region: Range;
  readonly table: EntryTable;
  private madeComments: readonly CommentSpan[] | undefined;

  constructor(
    readonly source: SourceText,
    places: Int32Array,
    private readonly commentPlaces: Int32Array,
    readonly problems: readonly SyntaxProblem[],
  ) {
    this.region = { start: 0, end: source.text.length };
    this.table = new LineEntries(source.text, places);
  }

  get entries(): readonly ConfigEntry[] {
    return this.table.entries();
  }
  get comments(): readonly CommentSpan[] {
    this.madeComments ??= commentsAt(this.commentPlaces);
    return this.madeComments;
  }
}
