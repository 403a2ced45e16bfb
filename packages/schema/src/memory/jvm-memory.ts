import { add, subtract } from "./arithmetic.js";
import {
  type Component,
  type FractionRange,
  fixedSize,
  noteCapping,
  noteIgnoredFraction,
  ofRest,
  ofTotal,
  readRange,
} from "./component.js";
import { type Division, isSet, readSize } from "./memory-input.js";
import { ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { DEFAULT_FRACTION, DEFAULT_SIZE, type MemoryOption, since } from "./options.js";

/** The options that both processes have for the JVM's own memory. */
export interface JvmOptions {
  readonly process: MemoryOption;
  readonly metaspace: MemoryOption;
  readonly overheadMin: MemoryOption;
  readonly overheadMax: MemoryOption;
  readonly overheadFraction: MemoryOption;
}

/** JVM metaspace and JVM overhead. */
export interface JvmMemory {
  readonly metaspace: Component;
  readonly overhead: Component;
}

/** Total Flink memory and the key that decides it. */
export interface KnownFlink {
  readonly bytes: bigint;
  readonly key: string;
}

function overheadRange(division: Division, options: JvmOptions): FractionRange {
  return readRange(
    division,
    { min: options.overheadMin, max: options.overheadMax, fraction: options.overheadFraction },
    { min: DEFAULT_SIZE.overheadMin, max: DEFAULT_SIZE.overheadMax, fraction: DEFAULT_FRACTION.overhead },
  );
}

/** `ProcessMemoryUtils.deriveJvmMetaspaceAndOverheadWithTotalProcessMemory`: the total process memory is given. */
export function jvmMemoryOfProcess(division: Division, options: JvmOptions, process: bigint): JvmMemory {
  const metaspace = fixedSize(division, options.metaspace, DEFAULT_SIZE.metaspace);
  const overhead = ofTotal(process, overheadRange(division, options));
  noteCapping(division, "jvm overhead", overhead);
  if (add(metaspace.bytes, overhead.bytes) > process) {
    const sum = `JVM Metaspace (${humanReadableSize(metaspace.bytes)}) and JVM Overhead (${humanReadableSize(overhead.bytes)})`;
    refuse({
      check: "overhead-plus-metaspace-exceed-process",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `Sum of configured ${sum} exceed configured Total Process Memory (${humanReadableSize(process)}).`,
      keys: [options.process.key, options.metaspace.key, options.overheadMin.key],
      sizes: { process, metaspace: metaspace.bytes, overhead: overhead.bytes },
    });
  }
  return { metaspace, overhead };
}

/** `ProcessMemoryUtils.deriveJvmMetaspaceAndOverheadFromTotalFlinkMemory`: the total Flink memory is known. */
export function jvmMemoryOfFlink(division: Division, options: JvmOptions, flink: KnownFlink): JvmMemory {
  const metaspace = fixedSize(division, options.metaspace, DEFAULT_SIZE.metaspace);
  const base = add(flink.bytes, metaspace.bytes);
  if (!isSet(division, options.process)) {
    const overhead = ofRest(base, overheadRange(division, options));
    noteCapping(division, "jvm overhead", overhead);
    return { metaspace, overhead };
  }
  const process = readSize(division, options.process, 0n).bytes;
  if (process < base) refuseProcess(division, options, process, flink, metaspace.bytes);
  const size = subtract(process, base);
  const range = overheadRange(division, options);
  if (size > range.max || size < range.min) {
    refuse({
      check: "overhead-not-in-range",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `Derived JVM Overhead size (${humanReadableSize(size)}) is not in configured JVM Overhead range [${humanReadableSize(range.min)}, ${humanReadableSize(range.max)}].`,
      keys: [options.process.key, flink.key],
      sizes: {
        process,
        flink: flink.bytes,
        metaspace: metaspace.bytes,
        overhead: size,
        min: range.min,
        max: range.max,
      },
    });
  }
  noteIgnoredFraction(division, "jvm overhead", range, process, size);
  return { metaspace, overhead: { bytes: size, derivation: { how: "rest", of: options.process.key, total: process } } };
}

/** Flink 1.10 subtracts without looking, and the negative size throws; later lines say what is wrong. */
function refuseProcess(
  { line }: Division,
  options: JvmOptions,
  process: bigint,
  flink: KnownFlink,
  metaspace: bigint,
): never {
  const looks = since(line, "1.11");
  return refuse({
    check: "process-below-flink-plus-metaspace",
    exceptions: [looks ? ILLEGAL_CONFIGURATION : ILLEGAL_ARGUMENT],
    message: looks
      ? `The configured Total Process Memory size (${humanReadableSize(process)}) is less than the sum of the derived ` +
        `Total Flink Memory size (${humanReadableSize(flink.bytes)}) and the configured or default JVM Metaspace size  (${humanReadableSize(metaspace)}).`
      : "bytes must be >= 0",
    keys: [options.process.key, flink.key, options.metaspace.key],
    sizes: { process, flink: flink.bytes, metaspace },
  });
}
