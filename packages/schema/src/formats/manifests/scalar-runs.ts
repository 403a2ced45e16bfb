import type { ScalarStyle } from "./yaml-tree.js";

/**
 * Where the characters of a scalar stand in the file: runs of characters that follow one another in both. Four numbers each:
 * start and end in the scalar's text, start and end in the file. Both lengths are the same, except for escapes and line
 * breaks, which are one run each.
 */
export interface DecodedScalar {
  readonly text: string;
  readonly runs: readonly number[];
  /** The blanks in front of every line of a block scalar. */
  readonly indent: string;
  /** Where the text ends in the file: before the closing quote, and behind the last line break of a block scalar. */
  readonly end: number;
}

class Builder {
  text = "";
  readonly runs: number[] = [];

  constructor(private readonly source: string) {}

  /** A piece that stands in the file as it is. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const { runs, text } = this;
    const last = runs.length - 4;
    if (last >= 0 && runs[last + 1] === text.length && runs[last + 3] === start && isPlain(runs, last)) {
      runs[last + 1] = text.length + end - start;
      runs[last + 3] = end;
    } else runs.push(text.length, text.length + end - start, start, end);
    this.text += this.source.slice(start, end);
  }

  /** A piece that is written otherwise. */
  put(piece: string, start: number, end: number): void {
    if (piece === "") return;
    this.runs.push(this.text.length, this.text.length + piece.length, start, end);
    this.text += piece;
  }
}

const isPlain = (runs: readonly number[], at: number): boolean =>
  (runs[at + 1] as number) - (runs[at] as number) === (runs[at + 3] as number) - (runs[at + 2] as number);

/**
 * What a scalar says, and where each character of it stands. `start` and `end` are its place in the file with quotes or block
 * header. Never throws; on a text that is no such scalar the answer is some text.
 */
export function decodeScalar(source: string, start: number, end: number, style: ScalarStyle): DecodedScalar {
  const builder = new Builder(source);
  let indent = "";
  let last = style === "plain" ? end : end - 1;
  switch (style) {
    case "plain":
      quotedLines(source, start, end, builder, plainLine);
      break;
    case "single":
      quotedLines(source, start + 1, end - 1, builder, singleLine);
      break;
    case "double":
      quotedLines(source, start + 1, end - 1, builder, doubleLine);
      break;
    case "literal":
    case "folded":
      last = blockEnd(source, end);
      indent = blockScalar(source, start, last, style, builder);
  }
  return { text: builder.text, runs: builder.runs, indent, end: last };
}

type TakeLine = (source: string, start: number, end: number, builder: Builder) => boolean;

/** Lines of a scalar in flow style are folded: one break is a blank, each further one a break. */
function quotedLines(source: string, start: number, end: number, builder: Builder, take: TakeLine): void {
  let at = start;
  let lineStart = true;
  while (at <= end) {
    let stop = at;
    while (stop < end && source.charCodeAt(stop) !== 10) stop++;
    const last = stop >= end;
    let from = at;
    if (!lineStart) from = skipBlanks(source, from, stop);
    const escaped = take(source, from, last ? end : trimmedEnd(source, from, stop), builder);
    if (last) return;
    lineStart = false;
    // Empty lines in between are breaks.
    let next = stop + 1;
    let breaks = 0;
    const breakStart = trimmedEnd(source, from, stop);
    for (;;) {
      const text = skipBlanks(source, next, end);
      const code = source.charCodeAt(text);
      if (text < end && (code === 10 || (code === 13 && source.charCodeAt(text + 1) === 10))) {
        breaks++;
        next = text + (code === 13 ? 2 : 1);
      } else {
        next = text;
        break;
      }
    }
    if (!escaped && breaks === 0) builder.put(" ", breakStart, next);
    else flush(source, builder, breaks, stop + 1, next);
    at = next;
  }
}

function skipBlanks(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++;
  return at;
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(source.charCodeAt(at - 1))) at--;
  return at;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;

const plainLine: TakeLine = (_source, start, end, builder) => {
  builder.copy(start, end);
  return false;
};

const singleLine: TakeLine = (source, start, end, builder) => {
  let from = start;
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) !== 39) continue;
    builder.copy(from, at);
    builder.put("'", at, Math.min(at + 2, end));
    at++;
    from = at + 1;
  }
  builder.copy(from, end);
  return false;
};

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};
const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const doubleLine: TakeLine = (source, start, end, builder) => {
  let from = start;
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) !== 92) continue;
    builder.copy(from, at);
    const letter = source.charAt(at + 1);
    if (at + 1 >= end || letter === "\r") return true;
    const digits = CODE_LENGTHS[letter];
    const stop = Math.min(at + 2 + (digits ?? 0), end);
    builder.put(digits === undefined ? (ESCAPES[letter] ?? letter) : characterOf(source.slice(at + 2, stop)), at, stop);
    at = stop - 1;
    from = stop;
  }
  builder.copy(from, end);
  return false;
};

function characterOf(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** Where the lines of a block scalar end: behind the empty ones that follow its last text. */
function blockEnd(source: string, end: number): number {
  let last = end;
  for (let at = end; at <= source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) last = at + 1;
    else if (code !== 32 && code !== 13) break;
  }
  return last;
}

/** @returns the blanks in front of its lines */
function blockScalar(source: string, start: number, end: number, style: ScalarStyle, builder: Builder): string {
  let at = start + 1;
  let chomp = "";
  let explicit = 0;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 43 || code === 45) chomp = source.charAt(at);
    else if (code >= 49 && code <= 57) explicit = code - 48;
    else break;
  }
  while (at < end && source.charCodeAt(at) !== 10) at++;
  at++;
  const width = explicit > 0 ? explicitWidth(source, start, explicit) : contentWidth(source, at, end);
  let previous: "start" | "text" | "more" = "start";
  let breaks = 0;
  let breakStart = at;
  while (at < end) {
    let stop = at;
    while (stop < end && source.charCodeAt(stop) !== 10) stop++;
    const lineEnd = stop > at && source.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    const content = Math.min(at + width, lineEnd);
    const blank = lineEnd <= at + width || isEmpty(source, at, lineEnd, width);
    if (!blank) {
      const more = source.charCodeAt(content) === 32 || source.charCodeAt(content) === 9;
      if (style === "folded" && previous === "text" && !more && breaks > 0) {
        if (breaks === 1) builder.put(" ", breakStart, content);
        // The first break vanishes.
        else flush(source, builder, breaks - 1, source.indexOf("\n", breakStart) + 1, content);
        breaks = 0;
      }
      flush(source, builder, breaks, breakStart, content);
      builder.copy(content, lineEnd);
      previous = more ? "more" : "text";
      breaks = 0;
      breakStart = lineEnd;
    }
    if (stop < end || source.charCodeAt(stop) === 10) breaks++;
    at = stop + 1;
  }
  // Breaks behind the last line: one by default, all of them, or none.
  const kept = chomp === "+" ? breaks : chomp === "-" || previous === "start" ? 0 : Math.min(1, breaks);
  flush(source, builder, kept, breakStart, end);
  return " ".repeat(width);
}

/** Line breaks one by one, so that each has its place; the last one reaches to the text of the next line. */
function flush(source: string, builder: Builder, breaks: number, start: number, end: number): void {
  let at = start;
  for (let i = 0; i < breaks; i++) {
    const feed = source.indexOf("\n", at);
    const stop = feed === -1 || feed >= end ? end : feed + 1;
    builder.put("\n", at, stop);
    at = stop;
  }
}

function isEmpty(source: string, start: number, end: number, width: number): boolean {
  return end <= start + width && skipBlanks(source, start, end) === end;
}

function contentWidth(source: string, from: number, end: number): number {
  for (let at = from; at < end; ) {
    let stop = source.indexOf("\n", at);
    if (stop === -1 || stop > end) stop = end;
    let text = at;
    while (text < stop && source.charCodeAt(text) === 32) text++;
    if (text < stop && source.charCodeAt(text) !== 13) return text - at;
    at = stop + 1;
  }
  return 0;
}

/** An indentation that is written counts from the key around the scalar. */
function explicitWidth(source: string, start: number, explicit: number): number {
  let line = start;
  while (line > 0 && source.charCodeAt(line - 1) !== 10) line--;
  let text = line;
  while (source.charCodeAt(text) === 32 || (source.charCodeAt(text) === 45 && source.charCodeAt(text + 1) === 32))
    text++;
  return text - line + explicit;
}

/** Where a place in a scalar's text stands in the file: the start of the character there, or the end of the scalar. */
export function startInFile({ runs, text, end }: DecodedScalar, offset: number): number {
  const at = runOf(runs, offset);
  if (at === -1) return offset >= text.length ? end : (runs[2] ?? end);
  return isPlain(runs, at) ? (runs[at + 2] as number) + offset - (runs[at] as number) : (runs[at + 2] as number);
}

/** Where the character before a place ends in the file. */
export function endInFile(decoded: DecodedScalar, offset: number): number {
  const { runs } = decoded;
  if (offset <= 0) return startInFile(decoded, 0);
  const at = runOf(runs, offset - 1);
  if (at === -1) return decoded.end;
  return isPlain(runs, at) ? (runs[at + 2] as number) + offset - (runs[at] as number) : (runs[at + 3] as number);
}

/** The place in a scalar's text that stands at an offset of the file; undefined outside of it. */
export function offsetInScalar({ runs, text }: DecodedScalar, inFile: number): number | undefined {
  let before = 0;
  for (let at = 0; at < runs.length; at += 4) {
    const start = runs[at + 2] as number;
    if (inFile < start) return before;
    if (inFile < (runs[at + 3] as number)) {
      return isPlain(runs, at) ? (runs[at] as number) + inFile - start : (runs[at] as number);
    }
    before = runs[at + 1] as number;
  }
  return text.length;
}

/** The run that holds the character at a place in the text, or -1. */
function runOf(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle * 4 + 1] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  const at = low * 4;
  return at < runs.length && (runs[at] as number) <= offset ? at : -1;
}
