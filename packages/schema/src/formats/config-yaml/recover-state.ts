import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigEntry, KeySegment, ListItem, SyntaxProblem } from "../document.js";
import type { ProblemCode } from "./problem-codes.js";

/** A map that is being read. */
export interface Level {
  readonly indent: number;
  readonly prefix: string;
  readonly segments: readonly KeySegment[] | undefined;
  readonly seen: Map<string, number>;
}

/** A key whose value has not come yet. */
export interface PendingKey {
  readonly segment: KeySegment;
  readonly name: string;
  readonly level: Level;
  readonly colonEnd: number;
  /** The line has no colon: what is indented below it shows that it was meant as a key. */
  readonly guessed: boolean;
}

/** A block sequence that is being collected. */
export interface OpenList {
  readonly indent: number;
  readonly items: ListItem[];
  /** What a String option reads, as far as it can be told, without the closing bracket. */
  text: string;
}

/** What the reader of broken texts remembers from line to line. */
export interface LineReader {
  readonly source: SourceText;
  readonly text: string;
  readonly end: number;
  readonly entries: ConfigEntry[];
  readonly problems: SyntaxProblem[];
  readonly comments: CommentSpan[];
  readonly anchors: Set<string>;
  levels: Level[];
  pending: PendingKey | undefined;
  list: OpenList | undefined;
  seenContent: boolean;
  /** The last entry was a plain scalar that a deeper line may continue. */
  continuable: boolean;
}

/** Reports a problem. */
export function note(
  reader: LineReader,
  code: ProblemCode,
  start: number,
  end: number,
  data: SyntaxProblem["data"] = {},
): void {
  reader.problems.push({ code, start, end, data });
}

/** The end of the line that holds an offset, before its line break. */
export function endOfLine(reader: LineReader, offset: number): number {
  const { text } = reader;
  let end = offset;
  while (end < reader.end && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** The offset behind the last character of `[start, end)` that is neither blank nor tab. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return at;
}

/** A blank or a tab. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** Where a comment begins on a line, or its end. */
export function commentStart(text: string, first: number, end: number): number {
  for (let at = first; at < end; at++) {
    if (text.charCodeAt(at) === 35 && (at === first || isSpace(text.charCodeAt(at - 1)))) return at;
  }
  return end;
}
