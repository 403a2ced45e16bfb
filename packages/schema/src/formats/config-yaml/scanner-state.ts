import { codePointsBetween, isBreakOrEnd } from "./characters.js";
import type { YamlRefusal } from "./refusal.js";

/** Kinds of tokens, named as the messages of snakeyaml-engine name them. */
export type TokenKind =
  | "<alias>"
  | "<anchor>"
  | "<block end>"
  | "-"
  | "<block mapping start>"
  | "<block sequence start>"
  | "<directive>"
  | "<document end>"
  | "<document start>"
  | ","
  | "}"
  | "{"
  | "]"
  | "["
  | "?"
  | "<scalar>"
  | "<stream end>"
  | "<tag>"
  | ":";

/** How a scalar was written. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** One token. Offsets are UTF-16 code units of the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The text of a scalar, the name of an anchor, alias or directive, the suffix of a tag; else empty. */
  readonly value: string;
  readonly style: ScalarStyle;
  /** The handle of a tag, absent for `!<...>` and `!`; for directives the arguments, joined with a blank. */
  readonly handle: string | undefined;
}

/** A place where a key without `?` may have begun. */
export interface SimpleKey {
  readonly flowLevel: number;
  readonly tokenNumber: number;
  readonly required: boolean;
  readonly offset: number;
  /** The same in code points, see {@link currentIndex}. */
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** Everything that the scanner remembers. The functions of the `scanner*` files work on one of these. */
export interface ScannerState {
  readonly text: string;
  /** Offset of the first character: behind a byte order mark that the decoder took. */
  readonly origin: number;
  /** The scanner sees nothing from here on. */
  readonly end: number;
  /** Thrown when the scanner asks for what lies at `end`; undefined when `end` is the end of the text. */
  readonly cut: YamlRefusal | undefined;
  /** Columns differ from code units on some lines. */
  readonly wide: boolean;
  position: number;
  line: number;
  lineStart: number;
  /** Wide texts: the last column asked for, so that one long line is walked once. */
  columnOffset: number;
  columnValue: number;
  /** The queue of tokens lies between `head` and `tail`; the array is used again and again. */
  readonly tokens: Token[];
  head: number;
  tail: number;
  tokensTaken: number;
  indent: number;
  readonly indents: number[];
  flowLevel: number;
  allowSimpleKey: boolean;
  readonly simpleKeys: SimpleKey[];
  done: boolean;
  /** Wide texts: how many code points lie before an offset that was asked for. */
  pointOffset: number;
  pointCount: number;
  /** Where the current document began, for the limit on its length; in code points. */
  documentStart: number;
  /** Start and end offsets of comments, in turn. */
  readonly comments: number[];
  /** How much work was done (lines, words, tokens, keys looked at): tests hold its growth linear. */
  steps: number;
}

/** A scanner at the start of `text`, or at offset `from` where the text before it is a byte order mark. */
export function createScanner(
  text: string,
  from: number,
  end: number,
  wide: boolean,
  cut: YamlRefusal | undefined,
): ScannerState {
  return {
    text,
    origin: from,
    end,
    cut,
    wide,
    position: from,
    line: 0,
    lineStart: from,
    columnOffset: from,
    columnValue: 0,
    tokens: [],
    head: 0,
    tail: 0,
    tokensTaken: 0,
    indent: -1,
    indents: [],
    flowLevel: 0,
    allowSimpleKey: true,
    simpleKeys: [],
    done: false,
    pointOffset: from,
    pointCount: 0,
    documentStart: wide ? 0 : from,
    comments: [],
    steps: 0,
  };
}

/** The code unit at an offset, 0 at the end of the text. */
export function codeAt(state: ScannerState, offset: number): number {
  if (offset < state.end) return state.text.charCodeAt(offset);
  if (state.cut !== undefined) throw state.cut;
  return 0;
}

/** The column of the scanner, from 0, in code points. */
export function currentColumn(state: ScannerState): number {
  if (!state.wide) return state.position - state.lineStart;
  if (state.columnOffset < state.lineStart || state.columnOffset > state.position) {
    state.columnOffset = state.lineStart;
    state.columnValue = 0;
  }
  state.columnValue += codePointsBetween(state.text, state.columnOffset, state.position);
  state.columnOffset = state.position;
  return state.columnValue;
}

/** How far the scanner is: in code points where they differ from code units, from some fixed place. */
export function currentIndex(state: ScannerState): number {
  if (!state.wide) return state.position;
  state.pointCount += codePointsBetween(state.text, state.pointOffset, state.position);
  state.pointOffset = state.position;
  return state.pointCount;
}

/**
 * Takes a line break if one stands here and gives what it stands for: a line feed, or U+2028 and U+2029 themselves;
 * an empty string where there is none. U+0085 and those two break a line only between tokens and beside real breaks;
 * they do not count as lines in messages, and neither does a CR at the very end.
 */
export function takeBreak(state: ScannerState): string {
  const code = codeAt(state, state.position);
  if (code === 10) {
    newLine(state, 1);
    return "\n";
  }
  if (code === 13) {
    if (state.position + 1 >= state.end && codeAt(state, state.position + 1) === 0) {
      state.position++;
      return "\n";
    }
    newLine(state, codeAt(state, state.position + 1) === 10 ? 2 : 1);
    return "\n";
  }
  if (code === 0x85) {
    state.position++;
    return "\n";
  }
  if (code === 0x2028 || code === 0x2029) {
    state.position++;
    return String.fromCharCode(code);
  }
  return "";
}

function newLine(state: ScannerState, length: number): void {
  state.position += length;
  state.line++;
  state.lineStart = state.position;
}

/** Whether `---` or `...` followed by a blank, break or the end stands at the scanner. */
export function atDocumentMarker(state: ScannerState): boolean {
  const { position } = state;
  // Flink's reader fetches what stands behind three characters before it compares them.
  const next = codeAt(state, position + 3);
  const code = codeAt(state, position);
  if (code !== 45 && code !== 46) return false;
  if (codeAt(state, position + 1) !== code || codeAt(state, position + 2) !== code) return false;
  return next === 32 || next === 10 || next === 13 || next === 9 || next === 0;
}

/** Skips from a `#` to the end of the line and remembers where. */
export function skipComment(state: ScannerState): void {
  const start = state.position;
  let end = start;
  while (!isBreakOrEnd(codeAt(state, end))) end++;
  state.position = end;
  state.comments.push(start, end);
}

/** The code point at an offset as messages show it: `x(120)`. */
export function describeCode(state: ScannerState, offset: number): string {
  codeAt(state, offset);
  const code = offset < state.end ? (state.text.codePointAt(offset) ?? 0) : 0;
  return `${String.fromCodePoint(code)}(${code})`;
}

/** Puts a token at the end of the queue. */
export function pushToken(
  state: ScannerState,
  kind: TokenKind,
  start: number,
  end: number,
  value = "",
  style: ScalarStyle = "plain",
  handle?: string,
): void {
  state.tokens[state.tail++] = { kind, start, end, value, style, handle };
}

/** Puts a token in front of the one at an index of the queue. */
export function insertToken(state: ScannerState, at: number, token: Token): void {
  const { tokens } = state;
  state.steps += state.tail - at;
  for (let index = state.tail++; index > at; index--) tokens[index] = tokens[index - 1] as Token;
  tokens[at] = token;
}
