import { add, subtract } from "./arithmetic.js";
import { type Component, fixedSize, type MemoryNotice } from "./component.js";
import { jvmMemoryOfFlink, jvmMemoryOfProcess } from "./jvm-memory.js";
import { withLegacyHeap } from "./legacy-heap.js";
import { isSet, type MemoryInput, readBoolean, readSize } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { DEFAULT_SIZE, JOB_MANAGER, since } from "./options.js";
import { type MemoryResult, refuseNothing } from "./task-manager.js";

/** The memory of a JobManager process, every part in bytes. Flink divides it so from 1.11 on. */
export interface JobManagerMemory {
  readonly jvmHeap: Component;
  readonly offHeap: Component;
  readonly jvmMetaspace: Component;
  readonly jvmOverhead: Component;
  readonly totalFlink: Component;
  readonly totalProcess: Component;
  /** Whether the JVM is told to keep direct memory within the off-heap size. */
  readonly limitsDirectMemory: boolean;
  readonly notices: readonly MemoryNotice[];
}

const RECOMMENDED_HEAP = 128n << 20n;

/** `JobManagerProcessUtils.processSpecFromConfig` after the mapping of the legacy heap options; 1.11 and newer. */
export function jobManagerMemory(input: MemoryInput): MemoryResult<JobManagerMemory> {
  const notices: MemoryNotice[] = [];
  try {
    return { ok: true, memory: divide(withLegacyHeap(input, "jobmanager", notices), notices) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices };
  }
}

/** From 1.11.3 to 1.20 Flink throws every refusal again with a prefix. */
function divide(input: MemoryInput, notices: MemoryNotice[]): JobManagerMemory {
  try {
    return calculate(input, notices);
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (refusal.exceptions[0] !== ILLEGAL_CONFIGURATION || since(input.line, "2.0")) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal) };
  }
}

function calculate(input: MemoryInput, notices: MemoryNotice[]): JobManagerMemory {
  const { heap, flink, process } = JOB_MANAGER;
  let parts: { readonly jvmHeap: Component; readonly offHeap: Component };
  let jvm: ReturnType<typeof jvmMemoryOfFlink>;
  let totalFlink: Component;
  if (isSet(input, heap)) {
    parts = fromHeap(input, notices);
    totalFlink = { bytes: add(parts.jvmHeap.bytes, parts.offHeap.bytes), derivation: { how: "sum" } };
    jvm = jvmMemoryOfFlink(input, JOB_MANAGER, totalFlink.bytes, heap.key, notices);
  } else if (isSet(input, flink)) {
    const total = readSize(input, flink, 0n);
    parts = fromTotal(input, total.bytes, flink.key);
    totalFlink = { bytes: total.bytes, derivation: { how: "option", key: total.key } };
    jvm = jvmMemoryOfFlink(input, JOB_MANAGER, total.bytes, flink.key, notices);
  } else if (isSet(input, process)) {
    const total = readSize(input, process, 0n).bytes;
    jvm = jvmMemoryOfProcess(input, JOB_MANAGER, total, notices);
    const rest = subtract(total, add(jvm.metaspace.bytes, jvm.overhead.bytes));
    parts = fromTotal(input, rest, process.key);
    totalFlink = { bytes: rest, derivation: { how: "rest", of: process.key } };
  } else {
    return refuseNothing(input, [[heap], [flink], [process]]);
  }
  if (parts.jvmHeap.bytes < RECOMMENDED_HEAP) notices.push({ code: "jm-heap-below-128m", about: heap.key });
  return {
    ...parts,
    jvmMetaspace: jvm.metaspace,
    jvmOverhead: jvm.overhead,
    totalFlink,
    totalProcess: {
      bytes: add(totalFlink.bytes, jvm.metaspace.bytes, jvm.overhead.bytes),
      derivation: isSet(input, process) ? { how: "option", key: process.key } : { how: "sum" },
    },
    limitsDirectMemory: readBoolean(input, JOB_MANAGER.directLimit, false),
    notices,
  };
}

/** `JobManagerFlinkMemoryUtils.deriveFromRequiredFineGrainedOptions`. */
function fromHeap(input: MemoryInput, notices: MemoryNotice[]): { jvmHeap: Component; offHeap: Component } {
  const { heap, flink, offHeap } = JOB_MANAGER;
  const jvmHeap = fixedSize(input, heap, 0n);
  const configured = fixedSize(input, offHeap, DEFAULT_SIZE.jobManagerOffHeap);
  if (!isSet(input, flink)) return { jvmHeap, offHeap: configured };
  const total = readSize(input, flink, 0n).bytes;
  const sizes = { heap: jvmHeap.bytes, offHeap: configured.bytes, flink: total };
  const repair =
    "Please, make the configuration consistent or configure only one option: either JVM Heap or Total Flink Memory.";
  if (isSet(input, offHeap)) {
    if (add(jvmHeap.bytes, configured.bytes) !== total) {
      refuse(
        "heap-and-off-heap-differ-from-flink",
        [ILLEGAL_CONFIGURATION],
        `Sum of the configured JVM Heap Memory (${humanReadableSize(jvmHeap.bytes)}) and the configured Off-heap Memory (${humanReadableSize(configured.bytes)}) does not match the configured Total Flink Memory (${humanReadableSize(total)}). ${repair}`,
        [flink.key, heap.key, offHeap.key],
        sizes,
      );
    }
    return { jvmHeap, offHeap: configured };
  }
  if (total < jvmHeap.bytes) {
    refuse(
      "heap-exceeds-flink",
      [ILLEGAL_CONFIGURATION],
      `The configured JVM Heap Memory (${humanReadableSize(jvmHeap.bytes)}) exceeds the configured Total Flink Memory (${humanReadableSize(total)}). ${repair}`,
      [heap.key, flink.key],
      sizes,
    );
  }
  const rest = total - jvmHeap.bytes;
  if (rest !== configured.bytes) notices.push({ code: "off-heap-derived", about: offHeap.key });
  return { jvmHeap, offHeap: { bytes: rest, derivation: { how: "rest", of: flink.key } } };
}

/** `JobManagerFlinkMemoryUtils.deriveFromTotalFlinkMemory`: at least one byte of heap must be left. */
function fromTotal(input: MemoryInput, total: bigint, totalKey: string): { jvmHeap: Component; offHeap: Component } {
  const offHeap = fixedSize(input, JOB_MANAGER.offHeap, DEFAULT_SIZE.jobManagerOffHeap);
  if (total <= offHeap.bytes) {
    refuse(
      "off-heap-exceeds-flink",
      [ILLEGAL_CONFIGURATION],
      `The configured Total Flink Memory (${humanReadableSize(total)}) is less than the configured Off-heap Memory (${humanReadableSize(offHeap.bytes)}).`,
      [totalKey, JOB_MANAGER.offHeap.key],
      { flink: total, offHeap: offHeap.bytes },
    );
  }
  return { jvmHeap: { bytes: total - offHeap.bytes, derivation: { how: "rest", of: totalKey } }, offHeap };
}
