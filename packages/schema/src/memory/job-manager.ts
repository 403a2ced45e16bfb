import { add, subtract } from "./arithmetic.js";
import { type Component, fixedSize } from "./component.js";
import { type JobManagerHeapMemory, jobManagerHeap } from "./job-manager-heap.js";
import { type JvmMemory, jvmMemoryOfFlink, jvmMemoryOfProcess } from "./jvm-memory.js";
import { fromLegacy, withLegacyHeap } from "./legacy-heap.js";
import { type Division, isSet, type MemoryInput, newDivision, readBoolean, readSize } from "./memory-input.js";
import type { MemoryNotice } from "./memory-notice.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import type { MemoryResult } from "./memory-result.js";
import { humanReadableSize } from "./memory-size-text.js";
import { refuseNothing } from "./nothing-configured.js";
import { DEFAULT_SIZE, JOB_MANAGER, since } from "./options.js";

/** The memory of a JobManager process from 1.11 on, every part in bytes. */
export interface JobManagerProcessMemory {
  readonly model: "process";
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

/** The memory of a JobManager: divided from 1.11 on, a heap and nothing else in 1.10. */
export type JobManagerMemory = JobManagerProcessMemory | JobManagerHeapMemory;

const RECOMMENDED_HEAP = 128n << 20n;

/**
 * The memory of a JobManager as Flink divides it: `JobManagerProcessUtils.processSpecFromConfig` after the mapping of the
 * legacy heap options; in 1.10 its heap size, from which containers cut something off.
 */
export function jobManagerMemory(input: MemoryInput): MemoryResult<JobManagerMemory> {
  const division = newDivision(input);
  try {
    return { ok: true, memory: since(input.line, "1.11") ? divide(division) : jobManagerHeap(division) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: division.notices };
  }
}

/** From 1.11.3 to 1.20 Flink throws every refusal again with a prefix. */
function divide(division: Division): JobManagerProcessMemory {
  let memory: DividedSizes;
  try {
    memory = calculate(division);
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (refusal.exceptions[0] !== ILLEGAL_CONFIGURATION || since(division.line, "2.0")) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal) };
  }
  const { parts, jvm, totalFlink, totalProcess } = memory;
  return {
    model: "process",
    jvmHeap: parts.jvmHeap,
    offHeap: parts.offHeap,
    jvmMetaspace: jvm.metaspace,
    jvmOverhead: jvm.overhead,
    totalFlink,
    totalProcess,
    limitsDirectMemory: readBoolean(division, JOB_MANAGER.directLimit, false),
    notices: division.notices,
  };
}

/** What the sizes alone decide. */
interface DividedSizes {
  readonly parts: FlinkParts;
  readonly jvm: JvmMemory;
  readonly totalFlink: Component;
  readonly totalProcess: Component;
}

/** JVM heap and off-heap memory: what total Flink memory is made of. */
interface FlinkParts {
  readonly jvmHeap: Component;
  readonly offHeap: Component;
}

function calculate(given: Division): DividedSizes {
  const { heap, flink, process } = JOB_MANAGER;
  const { division, mapped } = withLegacyHeap(given, "jobmanager");
  let parts: FlinkParts;
  let jvm: JvmMemory;
  let totalFlink: Component;
  if (isSet(division, heap)) {
    parts = fromHeap(division);
    totalFlink = { bytes: add(parts.jvmHeap.bytes, parts.offHeap.bytes), derivation: { how: "sum" } };
    jvm = jvmMemoryOfFlink(division, JOB_MANAGER, { bytes: totalFlink.bytes, key: heap.key });
  } else if (isSet(division, flink)) {
    totalFlink = fixedSize(division, flink, 0n);
    parts = fromTotal(division, totalFlink.bytes, flink.key);
    jvm = jvmMemoryOfFlink(division, JOB_MANAGER, { bytes: totalFlink.bytes, key: flink.key });
  } else if (isSet(division, process)) {
    const total = readSize(division, process, 0n).bytes;
    jvm = jvmMemoryOfProcess(division, JOB_MANAGER, total);
    const rest = subtract(total, add(jvm.metaspace.bytes, jvm.overhead.bytes));
    parts = fromTotal(division, rest, process.key);
    totalFlink = { bytes: rest, derivation: { how: "rest", of: process.key, total } };
  } else {
    return refuseNothing(division, [[heap], [flink], [process]]);
  }
  const totalProcess: Component = {
    bytes: add(totalFlink.bytes, jvm.metaspace.bytes, jvm.overhead.bytes),
    derivation: isSet(division, process) ? { how: "option", key: process.key } : { how: "sum" },
  };
  return {
    parts: { jvmHeap: fromLegacy(parts.jvmHeap, mapped), offHeap: parts.offHeap },
    jvm,
    totalFlink,
    totalProcess: fromLegacy(totalProcess, mapped),
  };
}

const REPAIR =
  "Please, make the configuration consistent or configure only one option: either JVM Heap or Total Flink Memory.";

function noteSmallHeap({ notices }: Division, parts: FlinkParts): FlinkParts {
  if (parts.jvmHeap.bytes < RECOMMENDED_HEAP) {
    notices.push({ code: "jm-heap-below-128m", about: JOB_MANAGER.heap.key });
  }
  return parts;
}

/** `JobManagerFlinkMemoryUtils.deriveFromRequiredFineGrainedOptions`. */
function fromHeap(division: Division): FlinkParts {
  const { heap, flink, offHeap } = JOB_MANAGER;
  const jvmHeap = fixedSize(division, heap, 0n);
  const configured = fixedSize(division, offHeap, DEFAULT_SIZE.jobManagerOffHeap);
  if (!isSet(division, flink)) return noteSmallHeap(division, { jvmHeap, offHeap: configured });
  const total = readSize(division, flink, 0n).bytes;
  const sizes = { heap: jvmHeap.bytes, offHeap: configured.bytes, flink: total };
  if (isSet(division, offHeap)) {
    if (add(jvmHeap.bytes, configured.bytes) !== total) {
      refuse({
        check: "heap-and-off-heap-differ-from-flink",
        exceptions: [ILLEGAL_CONFIGURATION],
        message: `Sum of the configured JVM Heap Memory (${humanReadableSize(jvmHeap.bytes)}) and the configured Off-heap Memory (${humanReadableSize(configured.bytes)}) does not match the configured Total Flink Memory (${humanReadableSize(total)}). ${REPAIR}`,
        keys: [flink.key, heap.key, offHeap.key],
        sizes,
      });
    }
    return noteSmallHeap(division, { jvmHeap, offHeap: configured });
  }
  if (total < jvmHeap.bytes) {
    refuse({
      check: "heap-exceeds-flink",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `The configured JVM Heap Memory (${humanReadableSize(jvmHeap.bytes)}) exceeds the configured Total Flink Memory (${humanReadableSize(total)}). ${REPAIR}`,
      keys: [heap.key, flink.key],
      sizes,
    });
  }
  const rest = total - jvmHeap.bytes;
  if (rest !== configured.bytes) division.notices.push({ code: "off-heap-derived", about: offHeap.key });
  const derived: Component = { bytes: rest, derivation: { how: "rest", of: flink.key, total } };
  return noteSmallHeap(division, { jvmHeap, offHeap: derived });
}

/** `JobManagerFlinkMemoryUtils.deriveFromTotalFlinkMemory`: at least one byte of heap must be left. */
function fromTotal(division: Division, total: bigint, totalKey: string): FlinkParts {
  const offHeap = fixedSize(division, JOB_MANAGER.offHeap, DEFAULT_SIZE.jobManagerOffHeap);
  if (total <= offHeap.bytes) {
    refuse({
      check: "off-heap-exceeds-flink",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `The configured Total Flink Memory (${humanReadableSize(total)}) is less than the configured Off-heap Memory (${humanReadableSize(offHeap.bytes)}).`,
      keys: [totalKey, JOB_MANAGER.offHeap.key],
      sizes: { flink: total, offHeap: offHeap.bytes },
    });
  }
  const jvmHeap: Component = { bytes: total - offHeap.bytes, derivation: { how: "rest", of: totalKey, total } };
  return noteSmallHeap(division, { jvmHeap, offHeap });
}
