import type { Catalogue, CatalogueKey, KeyMatch, OptionVariant } from "../../catalogue/catalogue.js";
import type { EntryTable } from "../../formats/entry-table.js";
import type { LineSet } from "../../text/flink-line.js";
import { M_IS_MINUTE } from "../../values/time-unit.js";
import { namesThatTell } from "./known-key-faults.js";
import { plainWords, RANGE_STARTS } from "./plain-values.js";
import { PREFIX_KEYS } from "./prefix-keys.js";

/*
 * Nearly every entry of a correct file is found to be so at a glance, from its place in the text: no text is cut out and
 * nothing is made. What a glance does not settle is looked at closely by `entryFaults`, which alone decides. A test holds that
 * nothing is waved through in which `entryFaults` finds a fault.
 */

/** How to tell at a glance that a value converts and gives no hint. */
type ValueLook =
  | "any"
  | "none"
  | "boolean"
  | "int"
  | "port"
  | "long"
  | "float"
  | "double"
  | "word"
  | "memory-size"
  | "memory-min"
  | "memory-max"
  | "duration"
  | "duration-m"
  | "list";

/** How one option reads a value. */
interface OptionLook {
  readonly value: ValueLook;
  /** The words that are fine, for `word`. */
  readonly words: readonly string[];
  /** The largest `memory-min` and the smallest `memory-max` that cannot cross the other, in bytes. */
  readonly bound: number;
}

/** What a key and the lines of a target say about all entries with that key. */
export interface KeyLook {
  readonly lines: LineSet;
  /** The options that read the key: the one with the key, and those that read it as an alias. */
  readonly options: readonly OptionLook[];
  /** When one of these is set as well, a closer look is needed. */
  readonly beside: readonly string[];
  /** A rule about config.yaml may speak of the key. */
  readonly prefixKey: boolean;
}

const NO_WORDS: readonly string[] = [];
const simply = (value: ValueLook): OptionLook => ({ value, words: NO_WORDS, bound: 0 });
const CLOSELY = [simply("none")];

/** Works out how to look at entries with a key on the lines of a target. */
export function keyLook(
  key: string,
  match: KeyMatch | undefined,
  lines: LineSet,
  catalogue: Pick<Catalogue, "exact">,
): KeyLook {
  const prefixKey = match?.how === "prefix" ? someBelow(match.prefix) : PREFIX_KEYS.has(key);
  const beside = match === undefined ? undefined : namesThatTell(key, match, lines, catalogue);
  if (match === undefined || beside === undefined) return { lines, options: CLOSELY, beside: NO_WORDS, prefixKey };
  if (match.how === "prefix" || match.how === "map-entry") return { lines, options: [], beside, prefixKey };
  const options = [valueLook(match.option, lines)];
  for (const use of match.option.aliasOf) {
    const reader = catalogue.exact(use.option);
    if ((use.lines & lines) !== 0 && reader !== undefined) options.push(valueLook(reader, use.lines & lines));
  }
  return { lines, options: options.filter(({ value }) => value !== "any"), beside, prefixKey };
}

const someBelow = (prefix: string): boolean => {
  for (const key of PREFIX_KEYS) if (key.startsWith(prefix)) return true;
  return false;
};

function valueLook(option: CatalogueKey, lines: LineSet): OptionLook {
  const read = option.variants.filter((variant) => (variant.lines & lines) !== 0);
  const [first] = read;
  if (first === undefined) return simply("any");
  if (read.some(({ type }) => type !== first.type)) return simply("none");
  switch (first.type) {
    case "string":
      return stringLook(option.key, lines);
    case "enum":
      return { value: "word", words: commonConstants(read), bound: 0 };
    case "int":
      return simply(option.key.endsWith("port") ? "port" : "int");
    case "memory-size":
      return sizeLook(option.key);
    case "duration":
      return simply((lines & ~M_IS_MINUTE) === 0 ? "duration-m" : "duration");
    case "boolean":
    case "long":
    case "float":
    case "double":
      return simply(first.type);
    case "list<string>":
      return simply("list");
    default:
      return simply("none");
  }
}

function sizeLook(key: string): OptionLook {
  const start = /\.(?:min|max)$/.test(key) ? RANGE_STARTS.get(key.slice(0, -4)) : undefined;
  if (start === undefined) return simply("memory-size");
  return { value: key.endsWith("min") ? "memory-min" : "memory-max", words: NO_WORDS, bound: Number(start) };
}

function stringLook(key: string, lines: LineSet): OptionLook {
  const words = plainWords(key, lines);
  if (words !== undefined) return { value: "word", words, bound: 0 };
  const port = (key.endsWith("port") || key.endsWith(".ports")) && !key.includes("<");
  return simply(port ? "port" : "any");
}

function commonConstants(variants: readonly OptionVariant[]): readonly string[] {
  const [first, ...others] = variants.map(({ constants }) => constants.map(({ text }) => text));
  return (first ?? []).filter((text) => others.every((texts) => texts.includes(text)));
}

/**
 * Whether an entry is fine at a glance.
 * @param legacy the file is a flink-conf.yaml
 * @param has whether a key is set
 */
export function isFineAtAGlance(
  look: KeyLook,
  table: EntryTable,
  index: number,
  legacy: boolean,
  has: (key: string) => boolean,
): boolean {
  const { options } = look;
  if ((options.length > 0 && options[0]?.value === "none") || (!legacy && look.prefixKey)) return false;
  let { text } = table;
  let start = table.textStart(index);
  let end = 0;
  if (start === -1) {
    text = table.value(index);
    start = 0;
    end = text.length;
  } else {
    end = table.textEnd(index);
    if (legacy && text.charCodeAt(end) === 13 && table.keyIsBelow(index, "env.")) return false;
  }
  if (!isPlainlyWritten(text, start, end)) return false;
  for (const option of options) if (!isPlainValue(option, text, start, end)) return false;
  return !look.beside.some(has);
}

/** Tells at a glance what `entryFaults` would find nothing in. */
export const QUICK_LOOK = { keyLook, isFineAtAGlance };

const ORDINARY = 0;
const NEVER = 1;
const AFTER_SOMETHING = 2;
const CLASSES = classes();

/** Which characters may be part of what `UNUSUAL` of writing-faults.ts looks for. */
function classes(): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of "$<{%") table[character.charCodeAt(0)] = NEVER;
  for (const character of "/.p0123456789 \t\n\v\f\r") table[character.charCodeAt(0)] = AFTER_SOMETHING;
  return table;
}

/** Whether nothing in a value can be a slip of the pen. */
function isPlainlyWritten(text: string, start: number, end: number): boolean {
  if (start === end) return true;
  let before = text.charCodeAt(start);
  if (before === 34 || before === 39 || before === 91) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code] : NEVER;
    if (kind !== ORDINARY) {
      if (kind === NEVER) return false;
      if (at > start && isSuspiciousPair(before, code)) return false;
    }
    before = code;
  }
  return true;
}

/** A blank before a slash, a comma before a blank or a dot, `/p`, `:p`, `s1`: the beginnings of what samples and remarks look like. */
function isSuspiciousPair(before: number, code: number): boolean {
  if (code === 47) return isBlank(before);
  if (code === 46) return before === 44;
  if (code === 112) return before === 47 || before === 58;
  if (code >= 48) return before === 115;
  return before === 44;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Whether Flink converts a value, and nobody has anything to say about it. */
function isPlainValue({ value, words, bound }: OptionLook, text: string, start: number, end: number): boolean {
  const length = end - start;
  switch (value) {
    case "any":
      return true;
    case "boolean":
      return isText(text, start, end, "true") || isText(text, start, end, "false");
    case "int":
      return length <= 9 && isNumber(text, start, end);
    case "port":
      return length <= 4 && isNumber(text, start, end);
    case "long":
      return length > 0 && length <= 18 && digitsEnd(text, start, end) === end;
    case "float":
      return length <= 8 && isText(text, start, start + 2, "0.") && isFraction(text, start, end);
    case "double":
      return length > 0 && length <= 12 && (digitsEnd(text, start, end) === end || isFraction(text, start, end));
    case "word":
      for (const word of words) if (isText(text, start, end, word)) return true;
      return false;
    case "memory-size":
      return isMemorySize(text, start, end);
    case "memory-min":
      return isMemorySize(text, start, end) && sizeOf(text, start, end) <= bound;
    case "memory-max":
      return isMemorySize(text, start, end) && sizeOf(text, start, end) >= bound;
    case "duration":
    case "duration-m":
      return isDuration(text, start, end, value === "duration-m");
    case "list":
      return !holdsListSign(text, start, end);
    case "none":
      return false;
  }
}

function isText(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Where digits that begin at `start` end. */
function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** Digits that do not begin with a zero. */
function isNumber(text: string, start: number, end: number): boolean {
  return end > start && text.charCodeAt(start) !== 48 && digitsEnd(text, start, end) === end;
}

function isFraction(text: string, start: number, end: number): boolean {
  const point = digitsEnd(text, start, end);
  return point > start && point + 1 < end && text.charCodeAt(point) === 46 && digitsEnd(text, point + 1, end) === end;
}

/** A few digits and one of `b`, `k`, `kb`, …, `tb`. */
function isMemorySize(text: string, start: number, end: number): boolean {
  const unit = digitsEnd(text, start, end);
  const length = end - unit;
  if (unit === start || unit - start > 6 || length === 0 || length > 2) return false;
  const first = text.charCodeAt(unit) | 32;
  if (length === 1 && first === 98) return true;
  if (first !== 107 && first !== 109 && first !== 103 && first !== 116) return false;
  return length === 1 || (text.charCodeAt(unit + 1) | 32) === 98;
}

/** The bytes of a size of that form; exact as far as bounds reach. */
function sizeOf(text: string, start: number, end: number): number {
  const unit = digitsEnd(text, start, end);
  return Number(text.slice(start, unit)) * 1024 ** "bkmgt".indexOf(text.charAt(unit).toLowerCase());
}

/** A few digits, perhaps a blank, and `ms`, `s`, `min`, `h`, `d`, or `m` where that is a minute. */
function isDuration(text: string, start: number, end: number, minutes: boolean): boolean {
  const digits = digitsEnd(text, start, end);
  if (digits === start || digits - start > 12) return false;
  const unit = text.charCodeAt(digits) === 32 ? digits + 1 : digits;
  const first = text.charCodeAt(unit);
  switch (end - unit) {
    case 1:
      return first === 115 || first === 104 || first === 100 || (minutes && first === 109);
    case 2:
      return first === 109 && text.charCodeAt(unit + 1) === 115;
    case 3:
      return first === 109 && text.charCodeAt(unit + 1) === 105 && text.charCodeAt(unit + 2) === 110;
    default:
      return false;
  }
}

function holdsListSign(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 39 || code === 34) return true;
  }
  return false;
}
