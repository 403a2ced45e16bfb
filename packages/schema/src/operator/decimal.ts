// The part of java.math.BigDecimal that quantities need: reading, multiplying, comparing and printing.

/** `digits * 10^-scale`, as `BigDecimal` keeps it. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const NO_NUMBER = 'is neither a decimal digit number, decimal point, nor "e" notation exponential mark.';

/** Numbers with more digits than this are taken for unreadable rather than calculated with. */
const MOST_DIGITS = 1000;

/** `new BigDecimal(text)`; on failure Java's message, null where it has none. */
export function readDecimal(
  text: string,
): { readonly ok: true; readonly value: Decimal } | { readonly ok: false; readonly message: string | null } {
  if (text === "") return { ok: false, message: null };
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,9}))?$/.exec(text);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (match === null || whole + fraction === "" || text.length > MOST_DIGITS) {
    return { ok: false, message: firstBad(text) };
  }
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  return { ok: true, value: { digits, scale: fraction.length - Number(exponent) } };
}

function firstBad(text: string): string {
  let points = 0;
  for (const [index, character] of [...text].entries()) {
    const isSign = index === 0 && (character === "+" || character === "-");
    if (character === ".") points++;
    else if (!/[0-9]/.test(character) && !isSign && !(/[eE]/.test(character) && index > 0))
      return `Character ${character} ${NO_NUMBER}`;
    if (points > 1) return "Character array contains more than one decimal point.";
  }
  return "No digits found.";
}

/** `left.multiply(right)`. */
export function times(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** `10^power` or `2^power` to 16 digits, as `pow` with MathContext.DECIMAL64 gives it. */
export function power(base: 2 | 10, exponent: number): Decimal {
  if (exponent < 0) return { digits: 1n, scale: -exponent };
  if (base === 10 && exponent > 15) return { digits: 10n ** 15n, scale: 15 - exponent };
  const digits = BigInt(base) ** BigInt(exponent);
  const surplus = digits.toString().length - 16;
  if (surplus <= 0) return { digits, scale: 0 };
  const unit = 10n ** BigInt(surplus);
  return { digits: (digits + unit / 2n) / unit, scale: -surplus };
}

/** `value.toString()`: scientific where the scale is negative or the number very small. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString();
  const exponent = text.length - 1 - scale;
  if (scale < 0 || exponent < -6) {
    const rest = text.length > 1 ? `.${text.slice(1)}` : "";
    return `${sign}${text[0]}${rest}E${exponent >= 0 ? "+" : ""}${exponent}`;
  }
  if (scale === 0) return sign + text;
  const padded = text.padStart(scale + 1, "0");
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** `value.doubleValue()`. */
export function decimalNumber(value: Decimal): number {
  return Number(decimalText(value));
}

/** -1, 0 or 1. */
export function signOf({ digits }: Decimal): number {
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}
