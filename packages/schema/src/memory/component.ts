import { doubleText } from "../values/java-decimal-text.js";
import { multiply } from "./arithmetic.js";
import { type Division, isSet, readFraction, readSize } from "./memory-input.js";
import { ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { type MemoryOption, shownOption } from "./options.js";

/** How a part of the memory got its size. */
export type Derivation =
  /** Set under `key`. */
  | { readonly how: "option"; readonly key: string }
  /** The default of `key`. */
  | { readonly how: "default"; readonly key: string }
  /** `fraction` of `of` bytes, cut to the range from `min` to `max` bytes when `capped` says so. */
  | {
      readonly how: "fraction";
      readonly key: string;
      readonly fraction: number;
      readonly of: bigint;
      /** The fraction is of the sum that this part is itself in, so Flink takes fraction / (1 - fraction) of the rest. */
      readonly inverse: boolean;
      readonly capped: "min" | "max" | undefined;
      readonly min: bigint;
      readonly max: bigint;
      readonly minKey: string;
      readonly maxKey: string;
    }
  /** What is left of `total` bytes, known through the key `of`, when everything else has its size. */
  | { readonly how: "rest"; readonly of: string; readonly total: bigint }
  /** The number of buffers times the segment size, up to 1.20. */
  | { readonly how: "legacy-buffers"; readonly key: string; readonly buffers: number; readonly segment: bigint }
  /** An old heap option or environment variable, named by `key`, up to 1.20. */
  | { readonly how: "legacy-heap"; readonly key: string }
  /** The container minus the cut-off of 1.10. */
  | { readonly how: "cut-off"; readonly key: string; readonly total: bigint; readonly cutoff: bigint }
  /** The sum of its parts. */
  | { readonly how: "sum" };

/** A part of the memory: its size in bytes and where that comes from. */
export interface Component {
  readonly bytes: bigint;
  readonly derivation: Derivation;
}

/** A range that a fraction is cut to, as `RangeFraction` checks it. */
export interface FractionRange {
  readonly min: bigint;
  readonly max: bigint;
  readonly fraction: number;
  readonly option: MemoryOption;
  readonly minKey: string;
  readonly maxKey: string;
}

/** The three options of a range. */
export interface RangeOptions {
  readonly min: MemoryOption;
  readonly max: MemoryOption;
  readonly fraction: MemoryOption;
}

/** Reads a range: minimum, maximum, then the fraction; refuses one that is upside down or a fraction outside [0, 1). */
export function readRange(
  division: Division,
  options: RangeOptions,
  defaults: { readonly min: bigint; readonly max: bigint; readonly fraction: number },
): FractionRange {
  const min = readSize(division, options.min, defaults.min);
  const max = readSize(division, options.max, defaults.max);
  const fraction = readFraction(division, options.fraction, defaults.fraction);
  return checkedRange(division, {
    option: options.fraction,
    min: min.bytes,
    max: max.bytes,
    fraction,
    minKey: options.min.key,
    maxKey: options.max.key,
  });
}

/** `new RangeFraction(min, max, fraction)`. */
export function checkedRange(division: Division, range: FractionRange): FractionRange {
  const { min, max, fraction, option, minKey, maxKey } = range;
  if (min <= max && fraction >= 0 && fraction < 1) return range;
  const shown = `${shownOption(option, division.line)} (${doubleText(fraction)})`;
  return refuse({
    check: "fraction-range",
    exceptions: [ILLEGAL_CONFIGURATION, ILLEGAL_ARGUMENT],
    message: `Inconsistently configured ${shown} and its min (${humanReadableSize(min)}), max (${humanReadableSize(max)}) value`,
    innermost: min > max ? "min value must be less or equal to max value" : "fraction must be in range [0, 1)",
    keys: min > max ? [minKey, maxKey] : [option.key],
    sizes: { min, max },
  });
}

/** A fraction of a known total. */
export function ofTotal(total: bigint, range: FractionRange): Component {
  return fractionOf(total, range, range.fraction, false);
}

/** A fraction of the total that this part is in, when only the other parts are known. */
export function ofRest(rest: bigint, range: FractionRange): Component {
  return fractionOf(rest, range, range.fraction / (1 - range.fraction), true);
}

function fractionOf(of: bigint, range: FractionRange, factor: number, inverse: boolean): Component {
  const { min, max, fraction, minKey, maxKey, option } = range;
  const size = multiply(of, factor);
  const capped = size > max ? "max" : size < min ? "min" : undefined;
  return {
    bytes: capped === "max" ? max : capped === "min" ? min : size,
    derivation: { how: "fraction", key: option.key, fraction, of, inverse, capped, min, max, minKey, maxKey },
  };
}

/** An option's size, or its default. */
export function fixedSize(division: Division, option: MemoryOption, otherwise: bigint): Component {
  const { bytes, from, key } = readSize(division, option, otherwise);
  return { bytes, derivation: { how: from, key } };
}

/** Adds what Flink logs when a fraction was cut to its range. */
export function noteCapping({ notices }: Division, about: string, { derivation }: Component): void {
  if (derivation.how !== "fraction" || derivation.capped === undefined) return;
  notices.push({ code: derivation.capped === "min" ? "capped-to-min" : "capped-to-max", about });
}

/** Adds what Flink logs when a fraction was set and the size is a rest that does not match it. */
export function noteIgnoredFraction(
  division: Division,
  about: string,
  range: FractionRange,
  total: bigint,
  size: bigint,
): void {
  if (isSet(division, range.option) && multiply(total, range.fraction) !== size) {
    division.notices.push({ code: "fraction-ignored", about });
  }
}
