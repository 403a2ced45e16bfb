import { isDigit } from "./characters.js";
import { scalarText } from "./emitter.js";
import type { JavaScalar } from "./java-value.js";
import { constructDouble, constructInteger, coreTypeOf, isFailure } from "./scalar-types.js";

const KEY_START = 1;
const KEY_PART = 2;
/** May begin a plain scalar whatever follows. */
const VALUE_START = 4;

const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 33; code < 127; code++) {
    const character = String.fromCharCode(code);
    if (!"-?:,[]{}#&*!|>'\"%@`".includes(character)) table[code] = VALUE_START;
    if (/[A-Za-z0-9_]/.test(character)) table[code] = KEY_START | KEY_PART | VALUE_START;
    if (character === "." || character === "-") table[code] = (table[code] as number) | KEY_PART;
  }
  return table;
}

/** Whether a simple key may begin with a character. */
export function isKeyStart(code: number): boolean {
  return code < 128 ? ((CLASSES[code] as number) & KEY_START) !== 0 : isSafe(code);
}

/** Whether a simple key may hold a character. */
export function isKeyPart(code: number): boolean {
  return code < 128 ? ((CLASSES[code] as number) & KEY_PART) !== 0 : isSafe(code);
}

/** Characters beyond ASCII that are ordinary to every part of the reader. */
export function isSafe(code: number): boolean {
  return (
    (code >= 0xa0 && code < 0xd800 && code !== 0x2028 && code !== 0x2029) ||
    (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff)
  );
}

/** The start of the next line when a line ends at an offset, else -1. A CR alone is left to the full reader. */
export function nextLine(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const code = text.charCodeAt(offset);
  if (code === 10) return offset + 1;
  return code === 13 && text.charCodeAt(offset + 1) === 10 ? offset + 2 : -1;
}

/** Whether a blank, a break or the end stands at an offset. */
function isSpaceAt(text: string, offset: number): boolean {
  const code = offset < text.length ? text.charCodeAt(offset) : 10;
  return code === 32 || code === 10 || code === 13;
}

/** Where a plain scalar ends, where what is behind its blanks begins, and whether that is a comment. */
export interface PlainScan {
  end: number;
  stop: number;
  comment: boolean;
}

/** Scans a plain scalar on one line into `scan`; false where it is none or only the full reader can tell. */
export function scanPlainValue(text: string, start: number, scan: PlainScan): boolean {
  const { length } = text;
  const first = text.charCodeAt(start);
  if (first < 128) {
    if (((CLASSES[first] as number) & VALUE_START) === 0) {
      if ((first !== 45 && first !== 58 && first !== 63) || isSpaceAt(text, start + 1)) return false;
    }
  } else if (!isSafe(first)) return false;
  let end = start;
  let at = start;
  scan.comment = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    if (code > 32 && code < 127) {
      if (code === 58) {
        if (isSpaceAt(text, at + 1)) return false;
      } else if (code === 35 && end < at) {
        scan.comment = true;
        break;
      }
    } else if (code === 10 || code === 13) break;
    else if (!isSafe(code)) return false;
    end = ++at;
  }
  scan.end = end;
  scan.stop = at;
  return true;
}

/** The offset behind the quote that closes the one at `start` on the same line; -1 where there are escapes or none. */
export function endOfQuoted(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return quote === 39 && text.charCodeAt(at + 1) === 39 ? -1 : at + 1;
    if (code >= 32 && code < 127 ? code === 92 && quote === 34 : !isSafe(code)) return -1;
  }
  return -1;
}

/** Whether a plain scalar with this first character may be something else than a string. */
export function mayBeTyped(code: number): boolean {
  if (code < 65) return isDigit(code) || code === 45 || code === 46 || code === 43;
  const lower = code | 32;
  return lower === 116 || lower === 102 || lower === 110 || code === 126;
}

/** A whole number that reads as it is written has no more digits than this. */
const SAFE_DIGITS = 9;
/** So many digits a fraction may have on either side of its point for every release to write it as it stands. */
const SAFE_FRACTION = 3;

/**
 * The type of a plain scalar whose text is also what its value reads as; undefined where that takes a closer look. Only for
 * scalars that {@link mayBeTyped}.
 */
export function writtenType(
  text: string,
  start: number,
  end: number,
): "str" | "int" | "float" | "bool" | "null" | undefined {
  const first = text.charCodeAt(start);
  if (first >= 65) return writtenWord(text, start, end);
  if (!isDigit(first)) return coreTypeOf(text.slice(start, end)) === "str" ? "str" : undefined;
  let at = start + 1;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const digits = at - start;
  const plain = digits === 1 || first !== 48;
  if (at === end) return plain && digits <= SAFE_DIGITS ? "int" : undefined;
  const code = text.charCodeAt(at);
  if (code !== 46) {
    // `0x1f`, `0o17` and `1e3` are numbers, `0.0.0.0`, `10 s` and `1600m` are none.
    return code === 101 || code === 69 || (first === 48 && (code === 120 || code === 111)) ? undefined : "str";
  }
  const point = at++;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  if (at < end) return (text.charCodeAt(at) | 32) === 101 ? undefined : "str";
  const fraction = at - point - 1;
  if (!plain || digits > SAFE_FRACTION || fraction === 0 || fraction > SAFE_FRACTION) return undefined;
  if (text.charCodeAt(end - 1) === 48 && fraction > 1) return undefined;
  // What is smaller than a thousandth Java writes with an exponent; 0.0 reads as it is.
  return "float";
}

function writtenWord(text: string, start: number, end: number): "str" | "bool" | "null" | undefined {
  const length = end - start;
  if (length > 5 || length === 0) return "str";
  const word = text.slice(start, end);
  if (word === "true" || word === "false") return "bool";
  const type = coreTypeOf(word);
  return type === "str" || type === "null" ? type : undefined;
}

/** The value of a plain scalar: null where it stands for null, undefined where only the full reader can tell. */
export function plainValue(written: string): JavaScalar | null | undefined {
  switch (coreTypeOf(written)) {
    case "str":
      return { type: "String", text: written };
    case "bool":
      return { type: "Boolean", text: written.toLowerCase() };
    case "null":
      return null;
    case "int":
      return numberOf(constructInteger(written));
    case "float":
      return numberOf(constructDouble(written));
  }
}

function numberOf(result: ReturnType<typeof constructInteger>): JavaScalar | undefined {
  return result === null || isFailure(result) ? undefined : result;
}

/** Whether a text is written in a list as it is, as far as that can be told without the emitter. */
export function isPlainWord(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!isKeyStart(first) || first >= 128 || mayBeTyped(first)) return false;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || (code !== 47 && !isKeyPart(code))) return false;
  }
  return true;
}

/** An item of a list with its place. */
export interface FastItem {
  readonly value: JavaScalar | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An item from its text. */
export function plainItem(text: string, start: number, end: number): FastItem | undefined {
  const written = text.slice(start, end);
  const value = mayBeTyped(text.charCodeAt(start)) ? plainValue(written) : ({ type: "String", text: written } as const);
  return value === undefined ? undefined : { value, text: scalarText(value), start, end };
}

/** An item from its text between quotes. */
export function quotedItem(text: string, start: number, end: number): FastItem {
  const inner = text.slice(start + 1, end - 1);
  return { value: { type: "String", text: inner }, text: inner, start, end };
}

/** Reads `[a, b]` of simple scalars on one line into `items`; gives the offset behind the bracket, or -1. */
export function readFlowItems(text: string, start: number, items: FastItem[]): number {
  let at = skipBlanks(text, start + 1);
  if (text.charCodeAt(at) === 93) return at + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    let item: FastItem | undefined;
    if (code === 34 || code === 39) {
      const end = endOfQuoted(text, at, code);
      if (end === -1) return -1;
      item = quotedItem(text, at, end);
    } else {
      const end = endOfFlowPlain(text, at);
      if (end === -1) return -1;
      item = plainItem(text, at, end);
    }
    if (item === undefined) return -1;
    items.push(item);
    at = skipBlanks(text, item.end);
    const after = text.charCodeAt(at);
    if (after === 93) return at + 1;
    if (after !== 44) return -1;
    at = skipBlanks(text, at + 1);
  }
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** The end of a plain scalar inside brackets; -1 where it is none or only the full reader can tell. */
function endOfFlowPlain(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first < 128 ? ((CLASSES[first] as number) & VALUE_START) === 0 : !isSafe(first)) return -1;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 93) return end;
    if (code === 32) continue;
    if (code < 32 || code === 35 || code === 91 || code === 123 || code === 125) return -1;
    if (code === 58) {
      const next = text.charCodeAt(at + 1);
      if (!(next < 128) || ((CLASSES[next] as number) & VALUE_START) === 0) return -1;
    } else if (code >= 127 && !isSafe(code)) return -1;
    end = at + 1;
  }
  return -1;
}
