// What the JDK does with text, where JavaScript's functions of the same name do something else.

/** `String.trim()` of the JDK: drops characters up to U+0020 at both ends, and nothing else. */
export function javaTrim(text: string): string {
  const start = trimmedStart(text, 0, text.length);
  const end = trimmedEnd(text, start, text.length);
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The offset in `[start, end]` of the first character that `String.trim()` keeps. */
export function trimmedStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** The offset in `[start, end]` behind the last character that `String.trim()` keeps. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}

/** `Character.isWhitespace(char)` of JDK 17. No-break blanks (U+00A0, U+2007, U+202F) are none. */
export function isJavaWhitespace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a && code !== 0x2007) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The zeros of the decimal digits outside ASCII in the basic plane; each is followed by the digits 1 to 9. */
const ZEROS: readonly number[] = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/** `Character.digit(char, 10)` of JDK 17: 0 to 9, or -1. Integer options of Flink take any decimal digit of Unicode. */
export function decimalDigit(code: number): number {
  if (code < 0x80) return code >= 48 && code <= 57 ? code - 48 : -1;
  if (code < 0x0660) return -1;
  for (const zero of ZEROS) {
    if (code < zero) return -1;
    if (code <= zero + 9) return code - zero;
  }
  return -1;
}
