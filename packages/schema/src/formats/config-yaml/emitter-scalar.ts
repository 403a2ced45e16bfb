import { needsQuotes } from "./scalar-types.js";

/** How the emitter writes a scalar. */
export type EmitStyle = "plain" | "single" | "double" | "literal";

/** What may be done with a text, as the analysis of snakeyaml-engine's emitter finds out. */
export interface ScalarAnalysis {
  readonly empty: boolean;
  readonly multiline: boolean;
  readonly flowPlain: boolean;
  readonly blockPlain: boolean;
  readonly singleQuoted: boolean;
  readonly block: boolean;
}

const EMPTY: ScalarAnalysis = {
  empty: true,
  multiline: false,
  flowPlain: false,
  blockPlain: true,
  singleQuoted: true,
  block: false,
};

function isSpaceOrEdge(code: number): boolean {
  return code === 0 || code === 32 || code === 9 || code === 10 || code === 13;
}

/** Whether the emitter writes a code point as it is. */
export function isPrintable(code: number): boolean {
  return (
    (code >= 32 && code <= 0x7e) ||
    code === 10 ||
    code === 13 ||
    code === 9 ||
    code === 0x85 ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Finds out in which styles a text can be written. */
export function analyzeScalar(text: string): ScalarAnalysis {
  if (text === "") return EMPTY;
  let blockIndicators = false;
  let flowIndicators = false;
  let lineBreaks = false;
  let special = false;
  let leadingSpace = false;
  let leadingBreak = false;
  let trailingSpace = false;
  let trailingBreak = false;
  let breakSpace = false;
  let spaceBreak = false;
  let previousSpace = false;
  let previousBreak = false;
  let afterSpace = true;
  if (text.startsWith("---") || text.startsWith("...")) blockIndicators = flowIndicators = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const last = index + width >= text.length;
    const beforeSpace = last || isSpaceOrEdge(text.charCodeAt(index + width));
    const isFirst = index === 0;
    if (isFirst && "#,[]{}&*!|>'\"%@`".includes(String.fromCodePoint(code))) flowIndicators = blockIndicators = true;
    switch (code) {
      case 44: // ,
      case 91:
      case 93:
      case 123:
      case 125:
        flowIndicators = true;
        break;
      case 63: // ?
        flowIndicators = true;
        if (isFirst && beforeSpace) blockIndicators = true;
        break;
      case 58: // :
        flowIndicators = true;
        if (beforeSpace) blockIndicators = true;
        break;
      case 45: // -
        if (isFirst && beforeSpace) flowIndicators = blockIndicators = true;
        break;
      case 35: // #
        if (!isFirst && afterSpace) flowIndicators = blockIndicators = true;
        break;
    }
    const isBreak = code === 10;
    if (isBreak) lineBreaks = true;
    if (!isBreak && (code === 9 || code === 13 || !isPrintable(code))) special = true;
    if (code === 32) {
      if (isFirst) leadingSpace = true;
      if (last) trailingSpace = true;
      if (previousBreak) breakSpace = true;
    } else if (isBreak) {
      if (isFirst) leadingBreak = true;
      if (last) trailingBreak = true;
      if (previousSpace) spaceBreak = true;
    }
    previousSpace = code === 32;
    previousBreak = isBreak;
    afterSpace = isSpaceOrEdge(code) && code !== 13;
    if (width === 2) index++;
  }
  const edges = leadingSpace || leadingBreak || trailingSpace || trailingBreak;
  const broken = spaceBreak || special;
  const plain = !edges && !breakSpace && !broken;
  return {
    empty: false,
    multiline: lineBreaks,
    flowPlain: plain && !lineBreaks && !flowIndicators,
    blockPlain: plain && !blockIndicators,
    singleQuoted: !breakSpace && !broken,
    block: !broken && !trailingSpace,
  };
}

const MULTILINE = /[\n\x85\u2028\u2029]/;

/** Where a scalar is written. */
export interface ScalarPlace {
  readonly inFlow: boolean;
  readonly asSimpleKey: boolean;
}

/** The style for a string whose tag has to be written. */
export function styleOfQuoted(text: string, analysis: ScalarAnalysis, place: ScalarPlace): EmitStyle {
  return MULTILINE.test(text) ? literalOrDouble(analysis, place) : singleOrDouble(analysis, place);
}

/** The style for a string: literal where it has several lines, quotes where it would be something else without them. */
export function styleOfString(text: string, analysis: ScalarAnalysis, place: ScalarPlace): EmitStyle {
  if (MULTILINE.test(text)) return literalOrDouble(analysis, place);
  if (!needsQuotes(text) && !analysis.empty && (place.inFlow ? analysis.flowPlain : analysis.blockPlain))
    return "plain";
  return singleOrDouble(analysis, place);
}

/** The style for what is neither string nor number: a UUID and the like. */
export function singleOrDouble(analysis: ScalarAnalysis, place: ScalarPlace): EmitStyle {
  return analysis.singleQuoted && !(place.asSimpleKey && analysis.multiline) ? "single" : "double";
}

/** The style for what would like to be a block: in flow context and in short keys it cannot. */
export function literalOrDouble(analysis: ScalarAnalysis, place: ScalarPlace): EmitStyle {
  return !place.inFlow && !place.asSimpleKey && analysis.block ? "literal" : "double";
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\0": "0",
  "\x07": "a",
  "\b": "b",
  "\t": "t",
  "\n": "n",
  "\v": "v",
  "\f": "f",
  "\r": "r",
  "\x1b": "e",
  '"': '"',
  "\\": "\\",
  "\x85": "N",
  "\xa0": "_",
  "\u2028": "L",
  "\u2029": "P",
};

/** A text in double quotes. */
export function doubleQuoted(text: string): string {
  let written = '"';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const code = unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length ? pairValue(text, index) : unit;
    const short = ESCAPES[text.charAt(index)];
    if (short !== undefined) written += `\\${short}`;
    else if (isPrintable(code)) {
      written += String.fromCodePoint(code);
      if (code > 0xffff) index++;
    } else if (unit <= 0xff) written += `\\x${unit.toString(16).padStart(2, "0")}`;
    else written += `\\u${unit.toString(16).padStart(4, "0")}`;
  }
  return `${written}"`;
}

/** `Character.toCodePoint` of a high surrogate and whatever follows it: nonsense where that is no low surrogate. */
function pairValue(text: string, index: number): number {
  return 0x10000 + ((text.charCodeAt(index) - 0xd800) << 10) + (text.charCodeAt(index + 1) - 0xdc00);
}

/** What follows the `|` of a literal block: its indentation if it begins with a blank, how its end is kept. */
export function literalHints(text: string): string {
  const indentation = text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
  if (!text.endsWith("\n")) return `${indentation}-`;
  return text.length === 1 || text.charAt(text.length - 2) === "\n" ? `${indentation}+` : indentation;
}
