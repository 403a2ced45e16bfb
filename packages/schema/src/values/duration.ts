import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import { type JavaDuration, parseIsoDuration } from "./java-duration.js";
import { parseJavaLong } from "./java-integer.js";
import { javaTrim } from "./java-text.js";
import { M_IS_MINUTE, NANOS_PER_SECOND, type TimeUnit, timeUnit, timeUnitList } from "./time-unit.js";
import {
  type Conversion,
  causedBy,
  failure,
  ILLEGAL_ARGUMENT,
  NUMBER_FORMAT,
  success,
  type ValueFailure,
} from "./value-failure.js";

/** Lines that read ISO-8601 durations such as `PT10S`. */
export const ISO_DURATIONS: LineSet = linesBetween("2.1");
/** Lines whose durations are big integers of nanoseconds; before, the number had to fit a long, and the product too. */
export const BIG_DURATIONS: LineSet = linesBetween("2.0");

const MAX_LONG = 2n ** 63n - 1n;

/** How many of the first characters of a trimmed text are ASCII digits. */
export function leadingDigits(trimmed: string): number {
  let at = 0;
  while (at < trimmed.length && trimmed.charCodeAt(at) >= 48 && trimmed.charCodeAt(at) <= 57) at++;
  return at;
}

/**
 * `TimeUtils.parseDuration` of a release line: digits, then a unit; no unit means milliseconds.
 * The result is never negative.
 */
export function parseDuration(text: string, line: FlinkLine): Conversion<JavaDuration> {
  const trimmed = javaTrim(text);
  if (trimmed === "") return failure(ILLEGAL_ARGUMENT, "argument is an empty- or whitespace-only string", "empty");
  const digits = leadingDigits(trimmed);
  if (digits === 0) return withoutNumber(trimmed, line);
  const number = trimmed.slice(0, digits);
  const label = javaTrim(trimmed.slice(digits)).toLowerCase();
  const big = hasLine(BIG_DURATIONS, line);
  const value = parseJavaLong(number);
  if (!big && value === undefined) {
    const message = `The value '${number}' cannot be re represented as 64bit number (numeric overflow).`;
    return failure(ILLEGAL_ARGUMENT, message, "overflow");
  }
  const unit = unitOn(label, line);
  if (unit === undefined) return failure(ILLEGAL_ARGUMENT, unknownUnit(label, line), unitCode(label));
  return big ? bigDuration(number, unit) : longDuration(value ?? 0n, unit);
}

function unitOn(label: string, line: FlinkLine): TimeUnit | undefined {
  if (label === "") return timeUnit("ms");
  return label === "m" && !hasLine(M_IS_MINUTE, line) ? undefined : timeUnit(label);
}

function unknownUnit(label: string, line: FlinkLine): string {
  const known = timeUnitList(hasLine(M_IS_MINUTE, line));
  return `Time interval unit label '${label}' does not match any of the recognized units: ${known}`;
}

function unitCode(label: string): "unit-m" | "decimal" | "unit" {
  if (label === "m") return "unit-m";
  return startsDecimal(label) ? "decimal" : "unit";
}

/** Whether what stands behind the digits goes on as a decimal fraction. */
export function startsDecimal(label: string): boolean {
  const first = label.charCodeAt(0);
  const second = label.charCodeAt(1);
  return (first === 46 || first === 44) && second >= 48 && second <= 57;
}

function withoutNumber(trimmed: string, line: FlinkLine): Conversion<JavaDuration> {
  const iso = parseIsoDuration(trimmed);
  if (!hasLine(ISO_DURATIONS, line)) {
    const code = iso === undefined || iso === "negative" ? withoutNumberCode(trimmed) : "iso-duration";
    return failure(NUMBER_FORMAT, "text does not start with a number", code);
  }
  if (iso === "negative") return failure(NUMBER_FORMAT, "negative duration is not supported", "sign");
  if (iso !== undefined) return success(iso);
  const message = `text does not start with a number, and is not a valid ISO-8601 duration format: ${trimmed}`;
  return failure(NUMBER_FORMAT, message, withoutNumberCode(trimmed));
}

/** Why a trimmed text does not begin with a digit. */
export function withoutNumberCode(trimmed: string): "sign" | "decimal" | "no-number" {
  const first = trimmed.charCodeAt(0);
  if (first === 43 || first === 45) return "sign";
  return startsDecimal(trimmed) ? "decimal" : "no-number";
}

/** Flink 2.0 and later: only the whole seconds have to fit a long. */
function bigDuration(number: string, unit: TimeUnit): Conversion<JavaDuration> {
  const significant = withoutLeadingZeros(number);
  // A number of so many digits is too large in any unit, and turning it into a big integer would take long.
  const nanos = significant.length > 40 ? undefined : BigInt(significant) * unit.nanos;
  if (nanos !== undefined && nanos / NANOS_PER_SECOND <= MAX_LONG) return success(asDuration(nanos));
  return causedBy(ILLEGAL_ARGUMENT, failure("ArithmeticException", "BigInteger out of long range", "overflow"));
}

function withoutLeadingZeros(number: string): string {
  let zeros = 0;
  while (number.charCodeAt(zeros) === 48) zeros++;
  return number.slice(zeros);
}

/** Flink 1.x: the JDK multiplies days, hours and minutes to seconds in a long. */
function longDuration(value: bigint, unit: TimeUnit): ValueFailure | Conversion<JavaDuration> {
  const secondsPerUnit = unit.nanos / NANOS_PER_SECOND;
  if (secondsPerUnit > 1n && value * secondsPerUnit > MAX_LONG) {
    return failure("ArithmeticException", "long overflow", "overflow");
  }
  return success(asDuration(value * unit.nanos));
}

function asDuration(nanos: bigint): JavaDuration {
  return { seconds: nanos / NANOS_PER_SECOND, nanos: Number(nanos % NANOS_PER_SECOND) };
}
