/**
 * The words of a key in lower case: parts between `.`, `-` and `_`, and the humps of camel case
 * (`taskmanager.numberOfTaskSlots` has `taskmanager`, `number`, `of`, `task`, `slots`).
 */
export function wordsOf(key: string): string[] {
  const spaced = HUMP.test(key) ? key.replace(HUMPS, "$1.$2") : key;
  const words = spaced.toLowerCase().split(SEPARATORS);
  return words.includes("") ? words.filter((word) => word !== "") : words;
}

const SEPARATORS = /[._-]/;
const HUMP = /[a-z0-9][A-Z]/;
const HUMPS = /([a-z0-9])([A-Z])/g;

/** Which letters a text holds, as bits, in upper and lower case alike. Texts within `k` edits differ in at most `2 k` bits. */
export function letterBits(text: string): number {
  let bits = NOT_ZERO;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
  }
  return bits;
}

/** Set for every text, so that 0 can stand for "not worked out yet". */
const NOT_ZERO = 1 << 26;

/** How many bits are set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
