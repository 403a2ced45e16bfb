// `Double.toString` and `Float.toString` of JDK 17. Up to JDK 18 they do not always give the shortest text that reads
// back as the same number (391035000000000000000 is 3.9103500000000003E20 there), so JavaScript's own
// text is of no use. Flink renders typed YAML numbers with them (jdk.internal.math.FloatingDecimal).

/** Digits and the place of the decimal point: the value is `0.d1d2d3… * 10^exponent`. */
interface DecimalDigits {
  readonly digits: string;
  readonly exponent: number;
}

const bytes = new DataView(new ArrayBuffer(8));

/** `Double.toString(value)` of JDK 17. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  bytes.setFloat64(0, value);
  const high = bytes.getUint32(0);
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(bytes.getUint32(4));
  return render(high >>> 31 === 1, (high >>> 20) & 0x7ff, fraction, { width: 52, bias: 1023, maximum: 0x7ff });
}

/** `Float.toString(value)` of JDK 17; `value` is the double of the same value. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  bytes.setFloat32(0, value);
  const bits = bytes.getUint32(0);
  const fraction = BigInt(bits & 0x7fffff);
  return render(bits >>> 31 === 1, (bits >>> 23) & 0xff, fraction, { width: 23, bias: 127, maximum: 0xff });
}

interface Layout {
  /** Bits of the fraction field. */
  readonly width: number;
  readonly bias: number;
  /** The exponent field of the infinities. */
  readonly maximum: number;
}

function render(negative: boolean, exponentField: number, fraction: bigint, layout: Layout): string {
  const sign = negative ? "-" : "";
  if (exponentField === layout.maximum) return `${sign}Infinity`;
  if (exponentField === 0 && fraction === 0n) return `${sign}0.0`;
  let significand = fraction;
  let exponent = exponentField;
  let significantBits = layout.width + 1;
  if (exponentField === 0) {
    significantBits = bitLength(fraction);
    const shift = layout.width + 1 - significantBits;
    significand = fraction << BigInt(shift);
    exponent = 1 - shift;
  } else {
    significand |= 1n << BigInt(layout.width);
  }
  const normalised = significand << BigInt(52 - layout.width);
  return sign + layOut(decimalDigits(normalised, exponent - layout.bias, significantBits));
}

/** Puts the decimal point, or an exponent outside 10^-3 … 10^7. */
function layOut({ digits, exponent }: DecimalDigits): string {
  if (exponent > 0 && exponent < 8) {
    const whole = digits.slice(0, exponent).padEnd(exponent, "0");
    return `${whole}.${digits.slice(exponent) || "0"}`;
  }
  if (exponent <= 0 && exponent > -3) return `0.${"0".repeat(-exponent)}${digits}`;
  return `${digits[0]}.${digits.slice(1) || "0"}E${exponent - 1}`;
}

/**
 * The digits of `significand * 2^(binaryExponent - 52)`, where bit 52 of the significand is set.
 * `significantBits` is the precision that the number really has (fewer in subnormal numbers).
 */
function decimalDigits(significand: bigint, binaryExponent: number, significantBits: number): DecimalDigits {
  const zeros = trailingZeros(significand);
  const fractionBits = 53 - zeros;
  const tinyBits = Math.max(0, fractionBits - binaryExponent - 1);
  if (tinyBits === 0 && binaryExponent <= 62) return integerDigits(significand, binaryExponent, significantBits);

  let exponent = estimatedExponent(significand, binaryExponent);
  const fives = Math.max(0, -exponent);
  const scaleFives = Math.max(0, exponent);
  let twos = fives + tinyBits + binaryExponent;
  let scaleTwos = scaleFives + tinyBits;
  let marginTwos = twos - significantBits;
  twos -= fractionBits - 1;
  const common = Math.min(twos, scaleTwos);
  twos -= common;
  scaleTwos -= common;
  marginTwos -= common;
  if (fractionBits === 1) marginTwos--;
  if (marginTwos < 0) {
    twos -= marginTwos;
    scaleTwos -= marginTwos;
    marginTwos = 0;
  }

  // The JDK computes in int, long or big integers by the size of the operands, and lets the first two overflow.
  const valueBits = fractionBits + twos + bitsOfPowerOfFive(fives);
  const scaleBits = scaleTwos + 1 + bitsOfPowerOfFive(scaleFives + 1);
  const width = valueBits < 32 && scaleBits < 32 ? 32 : valueBits < 64 && scaleBits < 64 ? 64 : 0;
  const wrap = (value: bigint): bigint => (width === 0 ? value : BigInt.asIntN(width, value));

  const scale = (5n ** BigInt(scaleFives)) << BigInt(scaleTwos);
  const limit = scale * 10n;
  let margin = (5n ** BigInt(fives)) << BigInt(marginTwos);
  let rest = ((significand >> BigInt(zeros)) * 5n ** BigInt(fives)) << BigInt(twos);
  let low = false;
  let high = false;
  let digits = "";
  const step = (): bigint => {
    const digit = rest / scale;
    rest = wrap(10n * (rest % scale));
    margin = wrap(margin * 10n);
    if (width === 0) {
      low = rest < margin;
      high = rest + margin >= limit;
    } else if (margin > 0n) {
      low = rest < margin;
      high = wrap(rest + margin) > limit;
    } else {
      low = true;
      high = true;
    }
    return digit;
  };

  const first = step();
  if (first === 0n && !high) exponent--;
  else digits += first;
  if (exponent < -3 || exponent >= 8) {
    low = false;
    high = false;
  }
  while (!low && !high) digits += step();
  if (high && (!low || roundsUp(rest, limit, digits))) return incremented(digits, exponent + 1);
  return { digits, exponent: exponent + 1 };
}

/** Between two texts that are both near enough, the nearer one; the even one when there is no nearer. */
function roundsUp(rest: bigint, limit: bigint, digits: string): boolean {
  const difference = 2n * rest - limit;
  return difference > 0n || (difference === 0n && (digits.charCodeAt(digits.length - 1) & 1) === 1);
}

/** An integer below 2^63; digits that its precision does not carry are rounded away. */
function integerDigits(significand: bigint, binaryExponent: number, significantBits: number): DecimalDigits {
  const shift = BigInt(binaryExponent - 52);
  let value = shift >= 0n ? significand << shift : significand >> -shift;
  let dropped = 0;
  const spareBits = binaryExponent - significantBits - 1;
  if (spareBits > 1) dropped = Math.floor(spareBits * Math.log10(2));
  if (dropped > 0) {
    const power = 10n ** BigInt(dropped);
    const residue = value % power;
    value /= power;
    if (residue >= power >> 1n) value++;
  }
  const text = value.toString();
  return { digits: text.replace(/0+$/, ""), exponent: text.length + dropped };
}

function incremented(digits: string, exponent: number): DecimalDigits {
  const kept = digits.replace(/9+$/, "");
  const zeros = "0".repeat(digits.length - kept.length);
  if (kept === "") return { digits: `1${zeros.slice(1)}`, exponent: exponent + 1 };
  const last = Number(kept[kept.length - 1]) + 1;
  return { digits: kept.slice(0, -1) + last + zeros, exponent };
}

/** The decimal exponent or one more, by a linear approximation of the logarithm; its mistakes are part of the result. */
function estimatedExponent(significand: bigint, binaryExponent: number): number {
  const mantissa = Number(significand) / 2 ** 52;
  return Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + binaryExponent * 0.301029995663981);
}

function bitsOfPowerOfFive(power: number): number {
  if (power === 0) return 0;
  return power < 27 ? Math.floor(power * Math.log2(5)) + 1 : power * 3;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function trailingZeros(value: bigint): number {
  const low = Number(value & 0xffffffffn);
  if (low !== 0) return 31 - Math.clz32(low & -low);
  const high = Number(value >> 32n);
  return 63 - Math.clz32(high & -high);
}
