import { multiply } from "./arithmetic.js";
import { isSet, type MemoryInput, readFraction, readSize } from "./memory-input.js";
import { ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { type MemoryOption, shownOption } from "./options.js";

/** How a part of the memory got its size. */
export type Derivation =
  /** Set under `key`. */
  | { readonly how: "option"; readonly key: string }
  /** The default of `key`. */
  | { readonly how: "default"; readonly key: string }
  /** `fraction` of `base` bytes, cut to the range when `capped` says so. */
  | {
      readonly how: "fraction";
      readonly key: string;
      readonly fraction: number;
      readonly of: bigint;
      /** The fraction is of the sum that this part is itself in, so Flink takes fraction / (1 - fraction) of the rest. */
      readonly inverse: boolean;
      readonly capped: "min" | "max" | undefined;
    }
  /** What is left of `total` when everything else has its size. */
  | { readonly how: "rest"; readonly of: string }
  /** The number of buffers times the segment size, up to 1.20. */
  | { readonly how: "legacy-buffers"; readonly key: string }
  /** The sum of its parts. */
  | { readonly how: "sum" };

/** A part of the memory: its size in bytes and where that comes from. */
export interface Component {
  readonly bytes: bigint;
  readonly derivation: Derivation;
}

/** Something worth saying although Flink goes on. */
export interface MemoryNotice {
  readonly code:
    | "capped-to-min"
    | "capped-to-max"
    | "fraction-ignored"
    | "legacy-heap-used"
    | "off-heap-derived"
    | "jm-heap-below-128m"
    | "deprecated-key";
  /** The part or the key concerned. */
  readonly about: string;
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
  input: MemoryInput,
  options: RangeOptions,
  defaults: { readonly min: bigint; readonly max: bigint; readonly fraction: number },
): FractionRange {
  const min = readSize(input, options.min, defaults.min);
  const max = readSize(input, options.max, defaults.max);
  const fraction = readFraction(input, options.fraction, defaults.fraction);
  return checkedRange(input, options.fraction, min.bytes, max.bytes, fraction, options.min.key, options.max.key);
}

/** `new RangeFraction(min, max, fraction)`. */
export function checkedRange(
  input: MemoryInput,
  option: MemoryOption,
  min: bigint,
  max: bigint,
  fraction: number,
  minKey: string,
  maxKey: string,
): FractionRange {
  if (min > max || !(fraction >= 0 && fraction < 1)) {
    const shown = `${shownOption(option, input.line)} (${shownDouble(fraction)})`;
    const message = `Inconsistently configured ${shown} and its min (${humanReadableSize(min)}), max (${humanReadableSize(max)}) value`;
    const keys = min > max ? [minKey, maxKey] : [option.key];
    refuse("fraction-range", [ILLEGAL_CONFIGURATION, "IllegalArgumentException"], message, keys, { min, max });
  }
  return { min, max, fraction, option, minKey, maxKey };
}

function shownDouble(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** Cuts a derived size to its range. */
function capped(bytes: bigint, range: FractionRange): { bytes: bigint; capped: "min" | "max" | undefined } {
  if (bytes > range.max) return { bytes: range.max, capped: "max" };
  if (bytes < range.min) return { bytes: range.min, capped: "min" };
  return { bytes, capped: undefined };
}

/** A fraction of a known total. */
export function ofTotal(total: bigint, range: FractionRange): Component {
  return fractionOf(total, range, range.fraction, false);
}

/** A fraction of the total that this part is in, when only the other parts are known. */
export function ofRest(rest: bigint, range: FractionRange): Component {
  return fractionOf(rest, range, range.fraction / (1 - range.fraction), true);
}

function fractionOf(base: bigint, range: FractionRange, factor: number, inverse: boolean): Component {
  const size = capped(multiply(base, factor), range);
  return {
    bytes: size.bytes,
    derivation: {
      how: "fraction",
      key: range.option.key,
      fraction: range.fraction,
      of: base,
      inverse,
      capped: size.capped,
    },
  };
}

/** An option's size, or its default. */
export function fixedSize(input: MemoryInput, option: MemoryOption, otherwise: bigint): Component {
  const size = readSize(input, option, otherwise);
  return { bytes: size.bytes, derivation: { how: size.from, key: size.key } };
}

/** Adds what Flink logs when a fraction was cut to its range. */
export function noteCapping(notices: MemoryNotice[], about: string, part: Component): void {
  if (part.derivation.how !== "fraction" || part.derivation.capped === undefined) return;
  notices.push({ code: part.derivation.capped === "min" ? "capped-to-min" : "capped-to-max", about });
}

/** Adds what Flink logs when a fraction was set and the size is a rest that does not match it. */
export function noteIgnoredFraction(
  input: MemoryInput,
  notices: MemoryNotice[],
  about: string,
  range: FractionRange,
  total: bigint,
  size: bigint,
): void {
  if (isSet(input, range.option) && multiply(total, range.fraction) !== size) {
    notices.push({ code: "fraction-ignored", about });
  }
}
