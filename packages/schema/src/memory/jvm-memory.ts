import type { FlinkLine } from "../text/flink-line.js";
import { add, subtract } from "./arithmetic.js";
import {
  type Component,
  fixedSize,
  type MemoryNotice,
  noteCapping,
  noteIgnoredFraction,
  ofRest,
  ofTotal,
  readRange,
} from "./component.js";
import { isSet, type MemoryInput, readSize } from "./memory-input.js";
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

function overheadRange(input: MemoryInput, options: JvmOptions): ReturnType<typeof readRange> {
  return readRange(
    input,
    { min: options.overheadMin, max: options.overheadMax, fraction: options.overheadFraction },
    { min: DEFAULT_SIZE.overheadMin, max: DEFAULT_SIZE.overheadMax, fraction: DEFAULT_FRACTION.overhead },
  );
}

/** `ProcessMemoryUtils.deriveJvmMetaspaceAndOverheadWithTotalProcessMemory`: the total process memory is given. */
export function jvmMemoryOfProcess(
  input: MemoryInput,
  options: JvmOptions,
  process: bigint,
  notices: MemoryNotice[],
): JvmMemory {
  const metaspace = fixedSize(input, options.metaspace, DEFAULT_SIZE.metaspace);
  const overhead = ofTotal(process, overheadRange(input, options));
  noteCapping(notices, "jvm overhead", overhead);
  if (add(metaspace.bytes, overhead.bytes) > process) {
    const sum = `JVM Metaspace (${humanReadableSize(metaspace.bytes)}) and JVM Overhead (${humanReadableSize(overhead.bytes)})`;
    refuse(
      "overhead-plus-metaspace-exceed-process",
      [ILLEGAL_CONFIGURATION],
      `Sum of configured ${sum} exceed configured Total Process Memory (${humanReadableSize(process)}).`,
      [options.process.key, options.metaspace.key, options.overheadMin.key],
      { process, metaspace: metaspace.bytes, overhead: overhead.bytes },
    );
  }
  return { metaspace, overhead };
}

/** `ProcessMemoryUtils.deriveJvmMetaspaceAndOverheadFromTotalFlinkMemory`: the total Flink memory is known. */
export function jvmMemoryOfFlink(
  input: MemoryInput,
  options: JvmOptions,
  flink: bigint,
  flinkKey: string,
  notices: MemoryNotice[],
): JvmMemory {
  const metaspace = fixedSize(input, options.metaspace, DEFAULT_SIZE.metaspace);
  const base = add(flink, metaspace.bytes);
  if (!isSet(input, options.process)) {
    const overhead = ofRest(base, overheadRange(input, options));
    noteCapping(notices, "jvm overhead", overhead);
    return { metaspace, overhead };
  }
  const process = readSize(input, options.process, 0n).bytes;
  if (process < base) refuseProcess(input.line, options, process, flink, flinkKey, metaspace.bytes);
  const size = subtract(process, base);
  const range = overheadRange(input, options);
  if (size > range.max || size < range.min) {
    refuse(
      "overhead-not-in-range",
      [ILLEGAL_CONFIGURATION],
      `Derived JVM Overhead size (${humanReadableSize(size)}) is not in configured JVM Overhead range [${humanReadableSize(range.min)}, ${humanReadableSize(range.max)}].`,
      [options.process.key, flinkKey],
      { process, flink, metaspace: metaspace.bytes, overhead: size, min: range.min, max: range.max },
    );
  }
  noteIgnoredFraction(input, notices, "jvm overhead", range, process, size);
  return { metaspace, overhead: { bytes: size, derivation: { how: "rest", of: options.process.key } } };
}

/** Flink 1.10 subtracts without looking, and the negative size throws; later lines say what is wrong. */
function refuseProcess(
  line: FlinkLine,
  options: JvmOptions,
  process: bigint,
  flink: bigint,
  flinkKey: string,
  metaspace: bigint,
): never {
  const keys = [options.process.key, flinkKey, options.metaspace.key];
  const sizes = { process, flink, metaspace };
  if (!since(line, "1.11")) {
    return refuse("process-below-flink-plus-metaspace", [ILLEGAL_ARGUMENT], "bytes must be >= 0", keys, sizes);
  }
  const message =
    `The configured Total Process Memory size (${humanReadableSize(process)}) is less than the sum of the derived ` +
    `Total Flink Memory size (${humanReadableSize(flink)}) and the configured or default JVM Metaspace size  (${humanReadableSize(metaspace)}).`;
  return refuse("process-below-flink-plus-metaspace", [ILLEGAL_CONFIGURATION], message, keys, sizes);
}
