import { doubleText } from "../values/java-decimal-text.js";
import { ARITHMETIC, ILLEGAL_ARGUMENT, refuse } from "./memory-refusal.js";

/** The largest size in bytes. */
export const MAX_SIZE = 2n ** 63n - 1n;

function refuseOverflow(): never {
  return refuse({ check: "overflow", exceptions: [ARITHMETIC], message: "long overflow", keys: [] });
}

/** `MemorySize.add`: refuses sums beyond a long. */
export function add(...sizes: readonly bigint[]): bigint {
  let sum = 0n;
  for (const size of sizes) sum += size;
  return sum > MAX_SIZE ? refuseOverflow() : sum;
}

/** `MemorySize.subtract`: refuses results below zero. */
export function subtract(from: bigint, size: bigint): bigint {
  if (size > from) {
    refuse({ check: "negative-size", exceptions: [ILLEGAL_ARGUMENT], message: "bytes must be >= 0", keys: [] });
  }
  return from - size;
}

/** A double as an exact decimal: `digits` divided by 10^`scale`. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: bigint;
}

/** The same few fractions are multiplied again and again. */
const decimals = new Map<number, Decimal>();
const MOST_DECIMALS = 256;

/** The decimal that `BigDecimal.valueOf` makes of a double: the one that Java prints. */
function decimalOf(factor: number): Decimal {
  const known = decimals.get(factor);
  if (known !== undefined) return known;
  const match = /^(\d+)\.(\d+)(?:E(-?\d+))?$/.exec(doubleText(factor));
  const whole = match?.[1] ?? "0";
  const fraction = match?.[2] ?? "";
  const exponent = Number(match?.[3] ?? 0) - fraction.length;
  const digits = BigInt(whole + fraction);
  const decimal =
    exponent >= 0
      ? { digits: digits * 10n ** BigInt(exponent), scale: 1n }
      : { digits, scale: 10n ** BigInt(-exponent) };
  if (decimals.size === MOST_DECIMALS) decimals.clear();
  decimals.set(factor, decimal);
  return decimal;
}

const EXACT = 2 ** 53;
/** More than what the rounding of the factor's decimal text and of one multiplication can amount to. */
const RELATIVE_ERROR = 2 ** -50;

/**
 * `MemorySize.multiply`: exact decimal multiplication, cut towards zero. `factor` must be finite; Flink's ranges have
 * refused NaN and infinities before.
 */
export function multiply(size: bigint, factor: number): bigint {
  if (factor < 0) {
    refuse({ check: "negative-size", exceptions: [ILLEGAL_ARGUMENT], message: "multiplier must be >= 0", keys: [] });
  }
  // Mostly the double product lies far enough from a whole number to have the same whole part as the exact one.
  const near = Number(size) * factor;
  const margin = near * RELATIVE_ERROR;
  const whole = Math.floor(near);
  if (near + margin < EXACT && near - margin >= whole && near + margin < whole + 1) return BigInt(whole);
  const { digits, scale } = decimalOf(factor);
  const product = (size * digits) / scale;
  return product > MAX_SIZE ? refuseOverflow() : product;
}
