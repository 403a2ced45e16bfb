/**
 * A regular expression source that matches the decimal notation, without sign and with any number of leading zeros, of
 * exactly the whole numbers from 0 to `limit`. JSON Schema knows no bounds for numbers inside texts, and Flink's sizes
 * and durations are texts.
 */
export function numberUpTo(limit: bigint): string {
  const digits = limit.toString();
  const alternatives: string[] = [];
  if (digits.length > 1) alternatives.push(`[0-9]{1,${digits.length - 1}}`);
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    // The first digit must not be 0 here: shorter numbers are matched above, leading zeros below.
    const lowest = i === 0 && digits.length > 1 ? 1 : 0;
    if (digit - 1 < lowest) continue;
    alternatives.push(`${digits.slice(0, i)}${digitsBetween(lowest, digit - 1)}${anyDigits(digits.length - i - 1)}`);
  }
  alternatives.push(digits);
  return `0*(?:${alternatives.join("|")})`;
}

function digitsBetween(from: number, to: number): string {
  return from === to ? String(from) : `[${from}-${to}]`;
}

function anyDigits(count: number): string {
  return count === 0 ? "" : count === 1 ? "[0-9]" : `[0-9]{${count}}`;
}

/** A regular expression source that matches `word` in any mixture of upper and lower case. */
export function ignoringCase(word: string): string {
  let source = "";
  for (const character of word) {
    const upper = character.toUpperCase();
    const lower = character.toLowerCase();
    if (upper === lower) source += escapePattern(character);
    // U+212A, the Kelvin sign, is lower-cased to k by Java's String.toLowerCase.
    else source += lower === "k" ? "[kK\\u212a]" : `[${lower}${upper}]`;
  }
  return source;
}

/** Makes a text match itself inside a regular expression with or without the `u` flag. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
