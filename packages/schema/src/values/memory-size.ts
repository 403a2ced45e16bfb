import { leadingDigits, startsDecimal, withoutNumberCode } from "./duration.js";
import { parseJavaLong } from "./java-integer.js";
import { javaTrim } from "./java-text.js";
import { type Conversion, failure, ILLEGAL_ARGUMENT, NUMBER_FORMAT, success } from "./value-failure.js";

/** The labels of memory units in Flink's order, lower case; each unit is 1024 of the one before. */
export const MEMORY_UNITS: readonly (readonly string[])[] = [
  ["b", "bytes"],
  ["k", "kb", "kibibytes"],
  ["m", "mb", "mebibytes"],
  ["g", "gb", "gibibytes"],
  ["t", "tb", "tebibytes"],
];

const SHIFTS: ReadonlyMap<string, number> = new Map(
  MEMORY_UNITS.flatMap((labels, index) => labels.map((label) => [label, index * 10] as const)),
);

const MAX_LONG = 2n ** 63n - 1n;

/** The power of two that a unit in lower case stands for (`m` is 20); no unit means bytes; undefined for an unknown one. */
export function memoryUnitShift(label: string): number | undefined {
  return label === "" ? 0 : SHIFTS.get(label);
}

/** `MemorySize.parse`: digits, then a unit; the result is in bytes, 0 to 2^63 - 1. The same on every line. */
export function parseMemorySize(text: string): Conversion<bigint> {
  const trimmed = javaTrim(text);
  if (trimmed === "") return failure(ILLEGAL_ARGUMENT, "argument is an empty- or whitespace-only string", "empty");
  const digits = leadingDigits(trimmed);
  if (digits === 0) {
    return failure(NUMBER_FORMAT, "text does not start with a number", withoutNumberCode(trimmed));
  }
  const number = trimmed.slice(0, digits);
  const label = javaTrim(trimmed.slice(digits)).toLowerCase();
  const value = parseJavaLong(number);
  if (value === undefined) {
    const message = `The value '${number}' cannot be re represented as 64bit number (numeric overflow).`;
    return failure(ILLEGAL_ARGUMENT, message, "overflow");
  }
  const shift = memoryUnitShift(label);
  if (shift === undefined) {
    const known = MEMORY_UNITS.map((labels) => `(${labels.join(" | ")})`).join(" / ");
    const message = `Memory size unit '${label}' does not match any of the recognized units: ${known}`;
    return failure(ILLEGAL_ARGUMENT, message, startsDecimal(label) ? "decimal" : "unit");
  }
  const size = value << BigInt(shift);
  if (size > MAX_LONG) {
    const message = `The value '${text}' cannot be re represented as 64bit number of bytes (numeric overflow).`;
    return failure(ILLEGAL_ARGUMENT, message, "overflow");
  }
  return success(size);
}
