const UNITS = ["bytes", "kb", "mb", "gb", "tb"] as const;

/**
 * `MemorySize.toHumanReadableString`: the biggest unit that the size exceeds, three decimals, then the bytes
 * (`2.000gb (2147483648 bytes)`); exactly 1 GiB is still `1024.000mb`.
 */
export function humanReadableSize(bytes: bigint): string {
  let unit = 0;
  while (unit < UNITS.length - 1 && bytes > 1n << BigInt(10 * (unit + 1))) unit++;
  if (unit === 0) return `${bytes} bytes`;
  return `${threeDecimals(bytes, BigInt(10 * unit))}${UNITS[unit]} (${bytes} bytes)`;
}

/** Java divides as double and then rounds the decimal text of the quotient half up. */
function threeDecimals(bytes: bigint, shift: bigint): string {
  const quotient = Number(bytes) / Number(1n << shift);
  const [whole = "0", fraction = ""] = decimalDigits(quotient);
  const digits = BigInt(whole + fraction.padEnd(4, "0").slice(0, 3));
  const roundUp = Number(fraction.padEnd(4, "0")[3]) >= 5 ? 1n : 0n;
  const text = (digits + roundUp).toString().padStart(4, "0");
  return `${text.slice(0, -3)}.${text.slice(-3)}`;
}

function decimalDigits(value: number): string[] {
  const text = String(value);
  // Sizes end at 2^63, so that a quotient is below 10^21 and never written with an exponent.
  return text.split(".");
}

/** `MemorySize.toString`: the biggest unit that divides the size exactly (`128 mb`); tebibytes and 0 are given in bytes. */
export function exactSize(bytes: bigint): string {
  let unit = 0;
  while (unit < UNITS.length - 1 && bytes % (1n << BigInt(10 * (unit + 1))) === 0n) unit++;
  if (unit === UNITS.length - 1 || bytes === 0n) unit = 0;
  return `${bytes >> BigInt(10 * unit)} ${UNITS[unit]}`;
}
