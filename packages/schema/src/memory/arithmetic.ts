import { ARITHMETIC, ILLEGAL_ARGUMENT, refuse } from "./memory-refusal.js";

/** The largest size in bytes. */
export const MAX_SIZE = 2n ** 63n - 1n;

/** `MemorySize.add`: refuses sums beyond a long. */
export function add(...sizes: readonly bigint[]): bigint {
  let sum = 0n;
  for (const size of sizes) {
    sum += size;
    if (sum > MAX_SIZE) refuse("overflow", [ARITHMETIC], "long overflow", []);
  }
  return sum;
}

/** `MemorySize.subtract`: refuses results below zero. */
export function subtract(from: bigint, size: bigint): bigint {
  if (size > from) refuse("negative-size", [ILLEGAL_ARGUMENT], "bytes must be >= 0", []);
  return from - size;
}

/** A double as an exact decimal: `digits` divided by 10^`scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: bigint;
}

/** The same few fractions are multiplied again and again; the last ones are kept. */
let lastFactor = Number.NaN;
let lastDecimal: Decimal = { digits: 0n, scale: 1n };

/** The decimal that `BigDecimal.valueOf` makes of a double: the shortest text that reads back as it. */
function decimalOf(factor: number): Decimal {
  if (factor === lastFactor) return lastDecimal;
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(factor));
  const whole = match?.[1] ?? "0";
  const fraction = match?.[2] ?? "";
  const exponent = Number(match?.[3] ?? 0) - fraction.length;
  const digits = BigInt(whole + fraction);
  lastFactor = factor;
  lastDecimal =
    exponent >= 0
      ? { digits: digits * 10n ** BigInt(exponent), scale: 1n }
      : { digits, scale: 10n ** BigInt(-exponent) };
  return lastDecimal;
}

/**
 * `MemorySize.multiply`: exact decimal multiplication, cut towards zero. `factor` must be finite; Flink's ranges have
 * refused NaN and infinities before.
 */
export function multiply(size: bigint, factor: number): bigint {
  if (factor < 0) refuse("negative-size", [ILLEGAL_ARGUMENT], "multiplier must be >= 0", []);
  const { digits, scale } = decimalOf(factor);
  const product = (size * digits) / scale;
  if (product > MAX_SIZE) refuse("overflow", [ARITHMETIC], "long overflow", []);
  return product;
}
