import type { SourceText } from "../../text/source-text.js";
import { trimmedEnd, trimmedStart } from "../../values/java-text.js";
import type { ConfigDocument, SyntaxProblem } from "../document.js";
import { COMMENT_CELLS, GrowingNumbers } from "../entry-table.js";
import { ENTRY_CELLS, LineDocument } from "./line-entries.js";

const LINE_FEED = 10;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads a flink-conf.yaml as `GlobalConfiguration.loadYAMLResource` of Flink 1.10 to 1.20 does (in 1.19 and 1.20 it is
 * called `loadLegacyYAMLResource`): a line is cut at its first `#`, trimmed, and split at its first colon with a space
 * behind. Nothing else is YAML there; quotes are part of keys and values. Never throws; linear in the length of the text.
 *
 * Problems (`code`, range, `data`):
 * - `no-separator`: Flink skips the line; the trimmed line without its comment; `line` from 1, `key` as far as it can be guessed.
 * - `empty-key`: Flink skips the line; same range; `line`.
 * - `byte-order-mark`: the mark becomes part of the first line; the mark.
 * - `malformed-bytes`: bytes that are no UTF-8 become U+FFFD; the first such character.
 * - `glued-hash`: a `#` without a blank before it ends what Flink reads of the line; from there to the end of the line.
 * - `utf-16`: UTF-16 or UTF-32, where Flink finds no setting; its mark. There are no entries then.
 */
export function parseFlinkConf(source: SourceText): ConfigDocument {
  const problems: SyntaxProblem[] = [];
  if (source.encoding !== "utf-8") {
    problems.push({ code: "utf-16", start: 0, end: Math.min(1, source.text.length), data: {} });
    return new LineDocument(source, new Int32Array(0), new Int32Array(0), problems);
  }
  if (source.text.charCodeAt(0) === BYTE_ORDER_MARK) {
    problems.push({ code: "byte-order-mark", start: 0, end: 1, data: {} });
  }
  readLines(source.text, problems);
  if (source.malformedAt >= 0) {
    problems.push({ code: "malformed-bytes", start: source.malformedAt, end: source.malformedAt + 1, data: {} });
  }
  return new LineDocument(source, entries.take(), comments.take(), problems);
}

/** Reading is synchronous, so that one memory will do for all files. */
const entries = new GrowingNumbers();
const comments = new GrowingNumbers();

/** Searches with `indexOf`, which is many times faster than looking at every character; each search goes over the text once. */
function readLines(text: string, problems: SyntaxProblem[]): void {
  const { length } = text;
  let nextHash = orEnd(text.indexOf("#"), length);
  let nextSeparator = separatorFrom(text, 0);
  let nextReturn = orEnd(text.indexOf("\r"), length);
  let nextFeed = orEnd(text.indexOf("\n"), length);
  let start = 0;
  for (let line = 1; start < length; line++) {
    const end = Math.min(nextFeed, nextReturn);
    if (nextHash < start) nextHash = orEnd(text.indexOf("#", start), length);
    if (nextSeparator < start) nextSeparator = separatorFrom(text, start);
    const first = trimmedStart(text, start, end);
    const cut = Math.min(nextHash, end);
    if (first < cut) {
      const last = trimmedEnd(text, first, cut);
      if (nextSeparator + 2 > last) {
        problems.push({
          code: "no-separator",
          start: first,
          end: last,
          data: { line, key: keyGuess(text, first, last) },
        });
      } else if (nextSeparator === first) {
        problems.push({ code: "empty-key", start: first, end: last, data: { line } });
      } else {
        addEntry(text, first, nextSeparator, last);
      }
    }
    if (cut < end) {
      addComment(cut, end, first < cut);
      if (first < cut && text.charCodeAt(cut - 1) > 32)
        problems.push({ code: "glued-hash", start: cut, end, data: {} });
    }
    start = end + 1;
    if (end === nextReturn) {
      if (text.charCodeAt(start) === LINE_FEED) start++;
      nextReturn = orEnd(text.indexOf("\r", start), length);
    }
    if (nextFeed < start) nextFeed = orEnd(text.indexOf("\n", start), length);
  }
}

/** Where the text ends, when a search found nothing. */
function orEnd(found: number, length: number): number {
  return found === -1 ? length : found;
}

/** The next colon with a space behind it. Searching for both at once is slower: engines search well for one character. */
function separatorFrom(text: string, start: number): number {
  let at = text.indexOf(":", start);
  while (at !== -1 && text.charCodeAt(at + 1) !== 32) at = text.indexOf(":", at + 1);
  return at === -1 ? text.length : at;
}

function addEntry(text: string, keyStart: number, separator: number, valueEnd: number): void {
  const at = entries.more(ENTRY_CELLS);
  const { cells } = entries;
  cells[at] = keyStart;
  cells[at + 1] = trimmedEnd(text, keyStart, separator);
  cells[at + 2] = trimmedStart(text, separator + 2, valueEnd);
  cells[at + 3] = valueEnd;
}

function addComment(start: number, end: number, trailing: boolean): void {
  const at = comments.more(COMMENT_CELLS);
  const { cells } = comments;
  cells[at] = start;
  cells[at + 1] = end;
  cells[at + 2] = trailing ? 1 : 0;
}

/** The longest key that a person may have meant; longer lines are something else. */
const LONGEST_KEY = 200;

/** What stands before the first colon, equals sign or blank of a line that Flink skips. */
function keyGuess(text: string, start: number, end: number): string {
  const limit = Math.min(end, start + LONGEST_KEY);
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 61 || code <= 32) break;
    at++;
  }
  return text.slice(start, at);
}
