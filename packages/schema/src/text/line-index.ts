import type { Position, SourceText } from "./source-text.js";

const cache = new WeakMap<SourceText, Int32Array>();

/**
 * Offsets at which the lines of a text begin; the first is 0. Lines end at `\n`, `\r` or `\r\n`, as in
 * `BufferedReader.readLine`; a line end at the very end of the text begins one more, empty line. Worked out once a text.
 */
export function lineStarts(source: SourceText): Int32Array {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const starts = lineStartsOf(source.text);
  cache.set(source, starts);
  return starts;
}

/** The same for a string, without a memory. */
export function lineStartsOf(text: string): Int32Array {
  let starts = new Int32Array(64 + (text.length >> 5));
  let count = 1;
  let nextReturn = text.indexOf("\r");
  let nextFeed = text.indexOf("\n");
  while (nextReturn !== -1 || nextFeed !== -1) {
    let start: number;
    if (nextReturn === -1 || (nextFeed !== -1 && nextFeed < nextReturn)) {
      start = nextFeed + 1;
      nextFeed = text.indexOf("\n", start);
    } else {
      start = nextReturn + 1;
      if (nextFeed === start) {
        start++;
        nextFeed = text.indexOf("\n", start);
      }
      nextReturn = text.indexOf("\r", start);
    }
    if (count === starts.length) {
      const larger = new Int32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = start;
  }
  return starts.subarray(0, count);
}

/** The 0-based number of the line that holds `offset`; offsets outside the text count as its nearest end. */
export function lineIndexAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column (both from 1) of an offset; offsets outside the text count as its nearest end. */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  const inside = Math.max(0, Math.min(offset, source.text.length));
  const line = lineIndexAt(starts, inside);
  return { line: line + 1, column: inside - (starts[line] as number) + 1 };
}

/** The offset of a line and column (both from 1); a place outside the text or behind the end of its line counts as the nearest one. */
export function offsetAt(source: SourceText, position: Position): number {
  const starts = lineStarts(source);
  const line = Math.max(1, Math.min(Math.trunc(position.line), starts.length));
  const start = starts[line - 1] as number;
  if (position.line < 1) return 0;
  if (position.line > starts.length) return source.text.length;
  const end = lineEnd(source, line - 1);
  return Math.max(start, Math.min(start + Math.trunc(position.column) - 1, end));
}

/** The offset at which the line with this 0-based number ends, before its line end. */
export function lineEnd(source: SourceText, lineIndex: number): number {
  const starts = lineStarts(source);
  const { text } = source;
  if (lineIndex >= starts.length - 1) return text.length;
  const next = starts[lineIndex + 1] as number;
  const isPair = text.charCodeAt(next - 1) === 10 && next >= 2 && text.charCodeAt(next - 2) === 13;
  return next - (isPair ? 2 : 1);
}

/** The line starts of the text asked for last: rules ask for many lines of one text, and a file may have 100,000. */
let lastText = "";
let lastStarts = lineStartsOf("");

/** The 1-based number of the line that holds an offset of a text. */
export function lineNumber(text: string, offset: number): number {
  if (text !== lastText) {
    lastStarts = lineStartsOf(text);
    lastText = text;
  }
  return lineIndexAt(lastStarts, offset) + 1;
}
