import { decimalDigit } from "./java-text.js";

const MAX_INT = 2147483647;
/** `Long.MAX_VALUE` as its first nine and its last ten digits. */
const MAX_LONG_HEAD = 922_337_203;
const MAX_LONG_TAIL = 6_854_775_807;

/** `Integer.parseInt` of the JDK; NaN where it throws. Takes a sign and any decimal digits of Unicode, no blanks. */
export function parseJavaInt(text: string): number {
  const first = signLength(text);
  if (first === -1) return Number.NaN;
  const negative = text.charCodeAt(0) === 45;
  const limit = negative ? MAX_INT + 1 : MAX_INT;
  let result = 0;
  for (let at = first; at < text.length; at++) {
    const digit = decimalDigit(text.charCodeAt(at));
    if (digit === -1) return Number.NaN;
    result = result * 10 + digit;
    if (result > limit) return Number.NaN;
  }
  return negative && result !== 0 ? -result : result;
}

/** Whether `Long.parseLong` of the JDK takes the text. */
export function isJavaLong(text: string): boolean {
  const first = signLength(text);
  if (first === -1) return false;
  let head = 0;
  let tail = 0;
  let digits = 0;
  for (let at = first; at < text.length; at++) {
    const digit = decimalDigit(text.charCodeAt(at));
    if (digit === -1) return false;
    if (digits === 0 && digit === 0) continue;
    digits++;
    if (digits <= 9) head = head * 10 + digit;
    else if (digits <= 19) tail = tail * 10 + digit;
  }
  if (digits < 19) return true;
  if (digits > 19 || head > MAX_LONG_HEAD) return false;
  return head < MAX_LONG_HEAD || tail <= MAX_LONG_TAIL + (text.charCodeAt(0) === 45 ? 1 : 0);
}

/** `Long.parseLong` of the JDK; undefined where it throws. */
export function parseJavaLong(text: string): bigint | undefined {
  if (!isJavaLong(text)) return undefined;
  let head = 0;
  let tail = 0;
  let scale = 1;
  for (let at = signLength(text); at < text.length; at++) {
    const digit = decimalDigit(text.charCodeAt(at));
    if (head < 1e14) {
      head = head * 10 + digit;
    } else {
      tail = tail * 10 + digit;
      scale *= 10;
    }
  }
  const magnitude = scale === 1 ? BigInt(head) : BigInt(head) * BigInt(scale) + BigInt(tail);
  return text.charCodeAt(0) === 45 ? -magnitude : magnitude;
}

/** Where the digits begin: 1 behind a sign, else 0; -1 when there can be none. */
function signLength(text: string): number {
  if (text.length === 0) return -1;
  const first = text.charCodeAt(0);
  if (first >= 48) return 0;
  if (first !== 43 && first !== 45) return -1;
  return text.length === 1 ? -1 : 1;
}
