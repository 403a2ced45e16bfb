import { trimmedEnd, trimmedStart } from "./java-text.js";

/** What a text is for `Double.parseDouble` and `Float.parseFloat` of the JDK; the last four are refused. */
export type FloatingForm =
  | "decimal"
  | "hex"
  | "nan"
  | "infinity"
  | "blank"
  | "several points"
  | "no digits"
  | "not a number";

/** Says how the JDK reads a text as a floating point number; it trims, and takes `1.5f`, `1d`, hex floats, `NaN`, `Infinity`. */
export function floatingForm(text: string): FloatingForm {
  const start = trimmedStart(text, 0, text.length);
  const end = trimmedEnd(text, start, text.length);
  if (start === end) return "blank";
  let at = start;
  const sign = text.charCodeAt(at);
  if (sign === 43 || sign === 45) at++;
  const first = at < end ? text.charCodeAt(at) : 0;
  if (first === 78) return end - at === 3 && text.startsWith("NaN", at) ? "nan" : "not a number";
  if (first === 73) return end - at === 8 && text.startsWith("Infinity", at) ? "infinity" : "not a number";
  if (first === 48 && at + 1 < end && (text.charCodeAt(at + 1) | 32) === 120) {
    return isHexFloat(text, at + 2, end) ? "hex" : "not a number";
  }
  return decimalForm(text, at, end);
}

function decimalForm(text: string, start: number, end: number): FloatingForm {
  let at = start;
  let digits = 0;
  let points = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code !== 46) break;
    else if (++points === 2) return "several points";
  }
  if (digits === 0) return at === end || isExponentMark(text.charCodeAt(at)) ? "no digits" : "not a number";
  if (at < end && isExponentMark(text.charCodeAt(at))) {
    at++;
    const sign = at < end ? text.charCodeAt(at) : 0;
    if (sign === 43 || sign === 45) at++;
    const exponent = at;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at === exponent) return "not a number";
  }
  return at === end || (at === end - 1 && isTypeSuffix(text.charCodeAt(at))) ? "decimal" : "not a number";
}

/** Whether `[start, end)` goes on as a hexadecimal floating point number behind `0x`; the binary exponent is required. */
function isHexFloat(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isHexDigit(text.charCodeAt(at))) at++;
  let digits = at - start;
  if (at < end && text.charCodeAt(at) === 46) {
    const fraction = ++at;
    while (at < end && isHexDigit(text.charCodeAt(at))) at++;
    digits += at - fraction;
  }
  if (digits === 0 || at >= end || (text.charCodeAt(at) | 32) !== 112) return false;
  at++;
  const sign = at < end ? text.charCodeAt(at) : 0;
  if (sign === 43 || sign === 45) at++;
  const exponent = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at > exponent && (at === end || (at === end - 1 && isTypeSuffix(text.charCodeAt(at))));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHexDigit(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 102);
}

function isExponentMark(code: number): boolean {
  return code === 69 || code === 101;
}

function isTypeSuffix(code: number): boolean {
  return code === 102 || code === 70 || code === 100 || code === 68;
}

/** Whether `Double.parseDouble` and `Float.parseFloat` take the text. They refuse the same texts. */
export function isJavaFloating(text: string): boolean {
  const form = floatingForm(text);
  return form === "decimal" || form === "hex" || form === "nan" || form === "infinity";
}

/** `Double.parseDouble` of the JDK; undefined where it throws. Overflow gives an infinity, as there. */
export function parseJavaDouble(text: string): number | undefined {
  switch (floatingForm(text)) {
    case "decimal":
      return Number(decimalPart(text));
    case "hex":
      return hexValue(text, 53, -1074);
    case "nan":
      return Number.NaN;
    case "infinity":
      return isNegative(text) ? -Infinity : Infinity;
    default:
      return undefined;
  }
}

/** `Float.parseFloat` of the JDK as the double of the same value; undefined where it throws. Rounds once, as JDK 9 and later do. */
export function parseJavaFloat(text: string): number | undefined {
  switch (floatingForm(text)) {
    case "decimal":
      return nearestFloat(decimalPart(text));
    case "hex":
      return hexValue(text, 24, -149);
    case "nan":
      return Number.NaN;
    case "infinity":
      return isNegative(text) ? -Infinity : Infinity;
    default:
      return undefined;
  }
}

function isNegative(text: string): boolean {
  return text.charCodeAt(trimmedStart(text, 0, text.length)) === 45;
}

/** The text without blanks around it and without a type suffix. */
function decimalPart(text: string): string {
  const start = trimmedStart(text, 0, text.length);
  let end = trimmedEnd(text, start, text.length);
  if (isTypeSuffix(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Rounds a decimal number to a float. Going through the double is wrong only when the double lies exactly between two
 * floats though the decimal does not; there the decimal is compared with the double.
 */
function nearestFloat(decimal: string): number {
  const double = Number(decimal);
  const nearest = Math.fround(double);
  if (nearest === double || Number.isNaN(double)) return nearest;
  const magnitude = Math.abs(double);
  const below = floatBelow(magnitude);
  const above = floatAbove(below);
  if ((below + above) / 2 !== magnitude) return nearest;
  const order = compareToDouble(decimal, magnitude);
  if (order === 0) return nearest;
  const rounded = order < 0 ? below : above === 2 ** 128 ? Infinity : above;
  return double < 0 ? -rounded : rounded;
}

/** The greatest float that is not above a positive double which is no float itself. */
function floatBelow(double: number): number {
  const nearest = Math.fround(double);
  if (nearest === Infinity) return 2 ** 128 - 2 ** 104;
  return nearest < double ? nearest : nearest - gapBelow(nearest);
}

function gapBelow(float: number): number {
  const gap = 2 ** Math.max(-149, exponentOf(float) - 23);
  const isPowerOfTwo = 2 ** exponentOf(float) === float;
  return isPowerOfTwo ? Math.max(2 ** -149, gap / 2) : gap;
}

function floatAbove(float: number): number {
  return float === 0 ? 2 ** -149 : float + 2 ** Math.max(-149, exponentOf(float) - 23);
}

/** The exponent of the greatest power of two that is not above a positive float. */
function exponentOf(float: number): number {
  let exponent = Math.floor(Math.log2(float));
  if (2 ** exponent > float) exponent--;
  else if (2 ** (exponent + 1) <= float) exponent++;
  return exponent;
}

/** No double needs more significant decimal digits than this to be written exactly. */
const EXACT_DIGITS = 800;

/** Compares the magnitude of a decimal number with a positive double: negative, 0 or positive. Exact. */
function compareToDouble(decimal: string, double: number): number {
  const [mantissa = "", exponentText = "0"] = decimal.replace(/^[-+]/, "").toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const significant = (whole + fraction).replace(/^0+/, "");
  const kept = significant.slice(0, EXACT_DIGITS);
  const sticky = /[1-9]/.test(significant.slice(EXACT_DIGITS)) ? 1n : 0n;
  const left = BigInt(`${kept || "0"}0`) + sticky;
  const exponent = Number(exponentText) - fraction.length + (significant.length - kept.length) - 1;
  // The double is `integer * 2^-1074`; both sides are scaled to integers.
  const bits = exponentOf(double);
  const shift = Math.max(0, 52 - bits);
  const integer = BigInt(double * 2 ** Math.min(shift, 1000) * 2 ** Math.max(0, shift - 1000));
  const scaledLeft = (exponent >= 0 ? left * 10n ** BigInt(exponent) : left) << BigInt(shift);
  const scaledRight = exponent >= 0 ? integer : integer * 10n ** BigInt(-exponent);
  return scaledLeft < scaledRight ? -1 : scaledLeft > scaledRight ? 1 : 0;
}

/**
 * The value of a hexadecimal floating point number, rounded half to even.
 * `precision` is the number of significant bits, `smallest` the exponent of the smallest positive number.
 */
function hexValue(text: string, precision: number, smallest: number): number {
  const start = trimmedStart(text, 0, text.length);
  const lower = text
    .slice(start, trimmedEnd(text, start, text.length))
    .toLowerCase()
    .replace(/^[-+]/, "");
  const [mantissa = "", exponentText = ""] = lower.slice(2).split("p");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = (whole + fraction).replace(/^0+/, "");
  const sign = text.charCodeAt(start) === 45 ? -1 : 1;
  if (digits === "") return sign * 0;
  // Twenty digits hold more bits than any precision; what follows only tells a tie from more than a tie.
  const kept = digits.slice(0, 20);
  const sticky = /[1-9a-f]/.test(digits.slice(20)) ? 1n : 0n;
  const significand = (BigInt(`0x${kept}`) << 1n) | sticky;
  const dropped = digits.length - kept.length;
  const exponent = Number(exponentText.replace(/[fd]$/, "")) + 4 * (dropped - fraction.length) - 1;
  const bits = significand.toString(2).length;
  const top = exponent + bits - 1;
  if (top >= (precision === 53 ? 1024 : 128)) return sign * Infinity;
  if (top < smallest - 1) return sign * 0;
  const unit = Math.max(top - precision + 1, smallest);
  const drop = unit - exponent;
  const rounded = drop <= 0 ? significand << BigInt(-drop) : roundHalfEven(significand, BigInt(drop));
  const value = scale(Number(rounded), unit);
  return sign * (precision === 24 && value >= 2 ** 128 ? Infinity : value);
}

function roundHalfEven(value: bigint, drop: bigint): bigint {
  const quotient = value >> drop;
  const rest = value - (quotient << drop);
  const half = 1n << (drop - 1n);
  return rest > half || (rest === half && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** `value * 2^exponent` without overflow of the power itself. */
function scale(value: number, exponent: number): number {
  const first = Math.max(-1000, Math.min(1000, exponent));
  return value * 2 ** first * 2 ** (exponent - first);
}
