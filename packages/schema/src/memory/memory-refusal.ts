/** Which check of Flink's memory calculation refused; stable, for rules and tests. */
export type MemoryCheck =
  | "nothing-configured"
  | "size-unreadable"
  | "value-unreadable"
  | "fraction-range"
  | "parts-exceed-flink"
  | "network-not-in-range"
  | "network-differs-from-legacy"
  | "overhead-plus-metaspace-exceed-process"
  | "process-below-flink-plus-metaspace"
  | "overhead-not-in-range"
  | "heap-and-off-heap-differ-from-flink"
  | "heap-exceeds-flink"
  | "off-heap-exceeds-flink"
  | "cpu-not-positive"
  | "cpu-not-finite"
  | "cpu-too-many"
  | "legacy-heap-negative"
  | "legacy-cutoff"
  | "segment-size"
  | "buffer-count"
  | "unresolved-memory"
  | "slot-count"
  | "consumer-weight"
  | "negative-size"
  | "overflow";

/** That Flink refuses to divide the memory, in its own words. */
export interface MemoryRefusal {
  readonly check: MemoryCheck;
  /** Simple names of the exception classes, outermost first. */
  readonly exceptions: readonly string[];
  /** What Flink says about it, without the prefixes under which it throws it again. */
  readonly message: string;
  /** What the innermost exception says, where that is another sentence. */
  readonly innermost?: string;
  /** The sentence that Flink puts around the refusal of a rest of network memory. */
  readonly around?: string;
  /** The keys at fault, the one to change first. */
  readonly keys: readonly string[];
  /** Sizes in bytes that the check compared, by name. */
  readonly sizes: Readonly<Record<string, bigint>>;
}

/**
 * Thrown inside the model where Flink throws, and caught at its doors. Not an Error: collecting a stack would cost
 * more than the whole division of memory.
 */
export interface ThrownRefusal {
  readonly refusal: MemoryRefusal;
}

/** Flink's `IllegalConfigurationException`. */
export const ILLEGAL_CONFIGURATION = "IllegalConfigurationException";
export const ILLEGAL_ARGUMENT = "IllegalArgumentException";
export const NUMBER_FORMAT = "NumberFormatException";
export const ARITHMETIC = "ArithmeticException";

/** Leaves the calculation with a refusal. */
export function refuse(
  refusal: Omit<MemoryRefusal, "sizes"> & { readonly sizes?: Readonly<Record<string, bigint>> },
): never {
  const thrown: ThrownRefusal = { refusal: { sizes: {}, ...refusal } };
  throw thrown;
}

/** The refusal that was thrown; anything else goes on. */
export function caughtRefusal(thrown: unknown): MemoryRefusal {
  if (typeof thrown === "object" && thrown !== null && "refusal" in thrown) return (thrown as ThrownRefusal).refusal;
  throw thrown;
}

/** Wraps a refusal that Flink re-throws under another exception. Only `IllegalConfigurationException`s are re-thrown. */
export function rethrownAs(exception: string, refusal: MemoryRefusal, around?: string): MemoryRefusal {
  const exceptions = [exception, ...refusal.exceptions];
  return around === undefined ? { ...refusal, exceptions } : { ...refusal, exceptions, around };
}
