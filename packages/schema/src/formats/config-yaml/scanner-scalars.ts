import { decimalDigit } from "../../values/java-text.js";
import { isBlankBreakOrEnd, isBreakOrEnd, isDigit, isFlowIndicator, isSpaceOrEnd } from "./characters.js";
import type { ProblemCode } from "./problem-codes.js";
import { markedRefusal, plainRefusal } from "./refusal.js";
import {
  atDocumentMarker,
  codeAt,
  currentColumn,
  describeCode,
  pushToken,
  type ScannerState,
  skipComment,
  takeBreak,
} from "./scanner-state.js";

// --- plain ----------------------------------------------------------------------------------------------------------

/** Reads a scalar without quotes; it may go on over several lines. */
export function scanPlain(state: ScannerState): void {
  const { text } = state;
  const start = state.position;
  const indent = state.indent + 1;
  let value = "";
  let spaces = "";
  let end = start;
  for (;;) {
    if (codeAt(state, state.position) === 35) break;
    const from = state.position;
    const to = plainRunEnd(state, from);
    if (to === from) break;
    state.steps++;
    state.allowSimpleKey = false;
    value = value === "" ? text.slice(from, to) : value + spaces + text.slice(from, to);
    state.position = end = to;
    spaces = scanPlainSpaces(state);
    if (spaces === "" || codeAt(state, state.position) === 35) break;
    if (state.flowLevel === 0 && currentColumn(state) < indent) break;
  }
  pushToken(state, "<scalar>", start, end, value, "plain");
}

function plainRunEnd(state: ScannerState, from: number): number {
  const inFlow = state.flowLevel !== 0;
  let index = from;
  for (;;) {
    const code = codeAt(state, index);
    if (code > 58 && code < 91) {
      index++;
      continue;
    }
    if (isSpaceOrEnd(code)) return index;
    if (code === 58) {
      const next = codeAt(state, index + 1);
      if (isSpaceOrEnd(next) || (inFlow && isFlowIndicator(next))) return index;
    } else if (inFlow && isFlowIndicator(code)) return index;
    index++;
  }
}

/** Plain scalars end before `...` and a blank, and before any line that begins with `---`. */
function endsPlain(state: ScannerState): boolean {
  return codeAt(state, state.position) === 45 ? startsWithDashes(state) : atDocumentMarker(state);
}

function startsWithDashes(state: ScannerState): boolean {
  codeAt(state, state.position + 3);
  return codeAt(state, state.position + 1) === 45 && codeAt(state, state.position + 2) === 45;
}

/** What stands between two words of a plain scalar; empty when the scalar ends here. */
function scanPlainSpaces(state: ScannerState): string {
  const start = state.position;
  let code = codeAt(state, state.position);
  while (code === 32 || code === 9) code = codeAt(state, ++state.position);
  const blanks = state.text.slice(start, state.position);
  const first = takeBreak(state);
  if (first === "") return blanks;
  state.allowSimpleKey = true;
  if (endsPlain(state)) return "";
  let breaks = "";
  for (;;) {
    if (codeAt(state, state.position) === 32) {
      state.position++;
      continue;
    }
    const next = takeBreak(state);
    if (next === "") break;
    breaks += next;
    if (endsPlain(state)) return "";
  }
  if (first !== "\n") return first + breaks;
  return breaks === "" ? " " : breaks;
}

// --- quoted ---------------------------------------------------------------------------------------------------------

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
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

const ESCAPE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads a scalar in single (39) or double (34) quotes. */
export function scanQuoted(state: ScannerState, quote: number): void {
  const start = state.position++;
  let value = scanQuotedText(state, quote, start);
  while (codeAt(state, state.position) !== quote) {
    state.steps++;
    value += scanQuotedSpaces(state, start);
    value += scanQuotedText(state, quote, start);
  }
  state.position++;
  pushToken(state, "<scalar>", start, state.position, value, quote === 34 ? "double" : "single");
}

function quotedRefusal(code: ProblemCode, state: ScannerState, start: number, problem: string, context = ""): Error {
  return markedRefusal(code, `while scanning a ${context}quoted scalar`, start, problem, state.position);
}

function scanQuotedText(state: ScannerState, quote: number, start: number): string {
  const { text } = state;
  let value = "";
  for (;;) {
    const from = state.position;
    let index = from;
    let code = codeAt(state, index);
    while (code !== 39 && code !== 34 && code !== 92 && !isSpaceOrEnd(code)) code = codeAt(state, ++index);
    state.position = index;
    if (index > from) value += text.slice(from, index);
    if (quote === 39) {
      if (code === 39) {
        if (codeAt(state, index + 1) !== 39) return value;
        value += "'";
        state.position += 2;
      } else if (code === 34 || code === 92) {
        value += String.fromCharCode(code);
        state.position++;
      } else return value;
    } else if (code === 39) {
      value += "'";
      state.position++;
    } else if (code === 92) value += scanEscape(state, start);
    else return value;
  }
}

function scanEscape(state: ScannerState, start: number): string {
  const code = codeAt(state, ++state.position);
  const letter = code === 0 ? "" : String.fromCharCode(code);
  const simple = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (simple !== undefined) {
    state.position++;
    return simple;
  }
  const length = Object.hasOwn(ESCAPE_LENGTHS, letter) ? ESCAPE_LENGTHS[letter] : undefined;
  if (length !== undefined) return scanNumericEscape(state, start, length);
  if (takeBreak(state) !== "") return scanQuotedBreaks(state, start);
  throw quotedRefusal(
    "bad-escape",
    state,
    start,
    `found unknown escape character ${describeCode(state, state.position)}`,
    "double-",
  );
}

function scanNumericEscape(state: ScannerState, start: number, length: number): string {
  state.position++;
  codeAt(state, state.position + length);
  let digits = state.text.slice(state.position, Math.min(state.position + length, state.end));
  if (/[^0-9A-Fa-f]/.test(digits)) {
    digits = Array.from(state.text.slice(state.position, state.position + 2 * length))
      .slice(0, length)
      .join("");
    const problem = `expected escape sequence of ${length} hexadecimal numbers, but found: ${digits}`;
    throw quotedRefusal("bad-escape", state, start, problem, "double-");
  }
  const point = Number.parseInt(digits, 16);
  if (digits === "" || point > 0x7fffffff) {
    const message = `For input string: "${digits}" under radix 16`;
    throw plainRefusal("bad-escape", ["NumberFormatException"], message, state.position);
  }
  if (point > 0x10ffff) {
    const message = `Not a valid Unicode code point: 0x${point.toString(16).toUpperCase()}`;
    throw plainRefusal("bad-escape", ["IllegalArgumentException"], message, state.position);
  }
  state.position += length;
  return String.fromCodePoint(point);
}

function scanQuotedSpaces(state: ScannerState, start: number): string {
  const from = state.position;
  let code = codeAt(state, from);
  while (code === 32 || code === 9) code = codeAt(state, ++state.position);
  const blanks = state.text.slice(from, state.position);
  if (code === 0) throw quotedRefusal("unclosed-quote", state, start, "found unexpected end of stream");
  const first = takeBreak(state);
  if (first === "") return blanks;
  const breaks = scanQuotedBreaks(state, start);
  if (first !== "\n") return first + breaks;
  return breaks === "" ? " " : breaks;
}

function scanQuotedBreaks(state: ScannerState, start: number): string {
  let breaks = "";
  for (;;) {
    if (atDocumentMarker(state)) {
      throw quotedRefusal("unclosed-quote", state, start, "found unexpected document separator");
    }
    let code = codeAt(state, state.position);
    while (code === 32 || code === 9) code = codeAt(state, ++state.position);
    const next = takeBreak(state);
    if (next === "") return breaks;
    state.steps++;
    breaks += next;
  }
}

// --- block ----------------------------------------------------------------------------------------------------------

/** Reads a `|` or `>` scalar. */
export function scanBlockScalar(state: ScannerState, folded: boolean): void {
  const { text } = state;
  const start = state.position++;
  const header = scanBlockHeader(state, start);
  skipHeaderRest(state, start);
  const minimum = Math.max(state.indent + 1, 1);
  let indent: number;
  let breaks: string;
  if (header.indentation === 0) {
    const found = scanBlockIndentation(state);
    breaks = found.breaks;
    indent = Math.max(minimum, found.indent);
  } else {
    indent = minimum + header.indentation - 1;
    breaks = scanBlockBreaks(state, indent);
  }
  const column = currentColumn(state);
  if (column < indent && column !== state.indent) {
    const problem = ` the leading empty lines contain more spaces (${indent}) than the first non-empty line.`;
    throw markedRefusal("bad-indentation", "while scanning a block scalar", start, problem, state.position);
  }
  let value = "";
  let lineBreak = "";
  let end = state.position;
  while (currentColumn(state) === indent && codeAt(state, state.position) !== 0) {
    state.steps++;
    const from = state.position;
    const first = codeAt(state, from);
    const flush = first !== 32 && first !== 9;
    let to = from;
    while (!isBreakOrEnd(codeAt(state, to))) to++;
    value += breaks + text.slice(from, to);
    state.position = end = to;
    lineBreak = takeBreak(state);
    breaks = scanBlockBreaks(state, indent);
    const next = codeAt(state, state.position);
    if (currentColumn(state) !== indent || next === 0) break;
    if (folded && lineBreak === "\n" && flush && next !== 32 && next !== 9) {
      if (breaks === "") value += " ";
    } else value += lineBreak;
  }
  if (header.chomping !== "-") value += lineBreak;
  if (header.chomping === "+") value += breaks;
  pushToken(state, "<scalar>", start, end, value, folded ? "folded" : "literal");
}

interface BlockHeader {
  readonly chomping: string;
  /** The written indentation, or 0 when it is to be found out. */
  readonly indentation: number;
}

function blockRefusal(state: ScannerState, start: number, problem: string): Error {
  return markedRefusal("special-start-character", "while scanning a block scalar", start, problem, state.position);
}

/** A digit of any script: Flink's scanner goes by `Character.isDigit`, and then reads one char of it. */
function isAnyDigit(state: ScannerState): boolean {
  const code = codeAt(state, state.position);
  if (code < 0x660) return isDigit(code);
  return /^\p{Nd}/u.test(state.text.slice(state.position, state.position + 2));
}

function scanBlockHeader(state: ScannerState, start: number): BlockHeader {
  let chomping = "";
  let indentation = 0;
  for (let part = 0; part < 2; part++) {
    const code = codeAt(state, state.position);
    if ((code === 43 || code === 45) && chomping === "") {
      chomping = String.fromCharCode(code);
      state.position++;
      if (part === 1) break;
    } else if (indentation === 0 && isAnyDigit(state)) {
      indentation = decimalDigit(code);
      if (indentation === -1) {
        const digit = String.fromCodePoint(state.text.codePointAt(state.position) ?? 0);
        throw plainRefusal("special-start-character", ["NumberFormatException"], `For input string: "${digit}"`, start);
      }
      if (indentation === 0) {
        throw blockRefusal(state, start, "expected indentation indicator in the range 1-9, but found 0");
      }
      state.position++;
    } else break;
  }
  if (!isBlankBreakOrEnd(codeAt(state, state.position))) {
    const found = describeCode(state, state.position);
    throw blockRefusal(state, start, `expected chomping or indentation indicators, but found ${found}`);
  }
  return { chomping, indentation };
}

function skipHeaderRest(state: ScannerState, start: number): void {
  while (codeAt(state, state.position) === 32) state.position++;
  if (codeAt(state, state.position) === 35) skipComment(state);
  if (takeBreak(state) === "" && codeAt(state, state.position) !== 0) {
    const found = describeCode(state, state.position);
    throw blockRefusal(state, start, `expected a comment or a line break, but found ${found}`);
  }
}

function scanBlockIndentation(state: ScannerState): { readonly breaks: string; readonly indent: number } {
  let breaks = "";
  let indent = 0;
  for (;;) {
    const code = codeAt(state, state.position);
    if (code === 32) {
      state.position++;
      indent = Math.max(indent, currentColumn(state));
    } else if (code === 10 || code === 13) breaks += takeBreak(state);
    else return { breaks, indent };
  }
}

function scanBlockBreaks(state: ScannerState, indent: number): string {
  let breaks = "";
  for (;;) {
    let column = currentColumn(state);
    while (column < indent && codeAt(state, state.position) === 32) {
      state.position++;
      column++;
    }
    const next = takeBreak(state);
    if (next === "") return breaks;
    state.steps++;
    breaks += next;
  }
}
