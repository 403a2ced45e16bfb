import { floatText } from "../values/java-decimal-text.js";
import { parseMemorySize } from "../values/memory-size.js";
import type { Component } from "./component.js";
import { LEGACY_HEAP_MB, LEGACY_HEAP_SIZE } from "./legacy-heap.js";
import { type Division, isSet, readFraction, readInt } from "./memory-input.js";
import type { MemoryNotice } from "./memory-notice.js";
import { ILLEGAL_ARGUMENT, refuse } from "./memory-refusal.js";
import type { MemoryOption } from "./options.js";

/** The memory of a JobManager of 1.10, which has a heap size and no model: whole mebibytes, in bytes. */
export interface JobManagerHeapMemory {
  readonly model: "heap";
  /** What `-Xms` and `-Xmx` are set to; 0 leaves the heap to the JVM. */
  readonly jvmHeap: Component;
  /** The container on YARN and Kubernetes; the heap is what the cut-off leaves of it. */
  readonly totalProcess?: Component;
  readonly notices: readonly MemoryNotice[];
}

const CUTOFF_RATIO: MemoryOption = {
  key: "containerized.heap-cutoff-ratio",
  deprecated: ["yarn.heap-cutoff-ratio"],
  shownDefault: "0.25",
};
const CUTOFF_MIN: MemoryOption = {
  key: "containerized.heap-cutoff-min",
  deprecated: ["yarn.heap-cutoff-min"],
  shownDefault: "600",
};
const DEFAULT_HEAP = 1024n << 20n;

/**
 * `ConfigurationUtils.getJobManagerHeapMemory` of 1.10, in whole mebibytes, and on YARN and Kubernetes what
 * `BootstrapTools.calculateHeapSize` leaves of it. Leaves with a refusal where Flink does.
 */
export function jobManagerHeap(division: Division): JobManagerHeapMemory {
  const { notices } = division;
  const size = configuredHeap(division);
  const megabytes = BigInt.asIntN(32, size.bytes >> 20n);
  const whole: Component = { bytes: megabytes << 20n, derivation: size.derivation };
  if (division.deployment === "standalone") return { model: "heap", jvmHeap: whole, notices };
  const cutoff = cutoffOf(division, Number(megabytes));
  const jvmHeap: Component = {
    bytes: BigInt(Number(megabytes) - cutoff) << 20n,
    derivation: { how: "cut-off", key: CUTOFF_RATIO.key, total: whole.bytes, cutoff: BigInt(cutoff) << 20n },
  };
  return { model: "heap", jvmHeap, totalProcess: whole, notices };
}

/** The size; else, with a warning, the number of mebibytes; else 1 GiB. */
function configuredHeap(division: Division): Component {
  const { key } = LEGACY_HEAP_SIZE.jobmanager;
  const text = division.get(key)?.text;
  if (text !== undefined) return { bytes: parsed(text, key), derivation: { how: "option", key } };
  const old = LEGACY_HEAP_MB.jobmanager;
  if (!isSet(division, old)) return { bytes: DEFAULT_HEAP, derivation: { how: "default", key } };
  division.notices.push({ code: "deprecated-key", about: old.key });
  const megabytes = readInt(division, old, 1024);
  if (megabytes < 0) {
    refuse({ check: "negative-size", exceptions: [ILLEGAL_ARGUMENT], message: "bytes must be >= 0", keys: [old.key] });
  }
  return { bytes: BigInt(megabytes) << 20n, derivation: { how: "option", key: old.key } };
}

/** Flink parses the text itself here, so nothing is put around what the parser throws. */
function parsed(text: string, key: string): bigint {
  const size = parseMemorySize(text);
  if (size.ok) return size.value;
  return refuse({ check: "size-unreadable", exceptions: size.exceptions, message: size.message, keys: [key] });
}

function cutoffOf(division: Division, megabytes: number): number {
  const ratio = readFraction(division, CUTOFF_RATIO, 0.25);
  const least = readInt(division, CUTOFF_MIN, 600);
  if (ratio > 1 || ratio < 0) {
    refuse({
      check: "legacy-cutoff",
      exceptions: [ILLEGAL_ARGUMENT],
      message: `The configuration value '${CUTOFF_RATIO.key}' must be between 0 and 1. Value given=${floatText(ratio)}`,
      keys: [CUTOFF_RATIO.key],
    });
  }
  if (least > megabytes) {
    refuse({
      check: "legacy-cutoff",
      exceptions: [ILLEGAL_ARGUMENT],
      message: `The configuration value '${CUTOFF_MIN.key}' is higher (${least}) than the requested amount of memory ${megabytes}`,
      keys: [LEGACY_HEAP_SIZE.jobmanager.key, CUTOFF_MIN.key],
      sizes: { least: BigInt(least) << 20n, heap: BigInt(megabytes) << 20n },
    });
  }
  // NaN as a ratio passes both checks and cuts nothing off, as an int.
  const share = Math.trunc(Math.fround(Math.fround(megabytes) * ratio));
  return Math.max(Number.isNaN(share) ? 0 : share, least);
}
