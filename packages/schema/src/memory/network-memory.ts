import {
  type Component,
  type FractionRange,
  noteCapping,
  noteIgnoredFraction,
  ofRest,
  ofTotal,
  readRange,
} from "./component.js";
import { type Division, isSet, readInt } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { DEFAULT_FRACTION, DEFAULT_SIZE, defaultNetworkMax, since, TASK_MANAGER } from "./options.js";
import { segmentSize } from "./segment-size.js";

function networkRange(division: Division): FractionRange {
  return readRange(
    division,
    { min: TASK_MANAGER.networkMin, max: TASK_MANAGER.networkMax, fraction: TASK_MANAGER.networkFraction },
    { min: DEFAULT_SIZE.networkMin, max: defaultNetworkMax(division.line), fraction: DEFAULT_FRACTION.network },
  );
}

/** `isUsingLegacyNetworkConfigs`: the number of buffers counts while none of the three newer options is set; gone in 2.0. */
function usesNumberOfBuffers(division: Division): boolean {
  if (since(division.line, "2.0") || !isSet(division, TASK_MANAGER.numberOfBuffers)) return false;
  const { networkMin, networkMax, networkFraction } = TASK_MANAGER;
  return !isSet(division, networkMin) && !isSet(division, networkMax) && !isSet(division, networkFraction);
}

function sizeOfBuffers(division: Division): Component {
  const { key } = TASK_MANAGER.numberOfBuffers;
  const buffers = readInt(division, TASK_MANAGER.numberOfBuffers, 2048);
  const segment = segmentSize(division);
  const bytes = BigInt(buffers) * segment;
  if (bytes < 0n) {
    refuse({ check: "negative-size", exceptions: [ILLEGAL_ARGUMENT], message: "bytes must be >= 0", keys: [key] });
  }
  return { bytes, derivation: { how: "legacy-buffers", key, buffers, segment } };
}

/** Network memory out of a known total Flink memory. */
export function networkOfTotal(division: Division, flink: bigint): Component {
  if (usesNumberOfBuffers(division)) return sizeOfBuffers(division);
  const network = ofTotal(flink, networkRange(division));
  noteCapping(division, "network", network);
  return network;
}

/** Network memory beside parts that are all known. */
export function networkBeside(division: Division, parts: bigint): Component {
  if (usesNumberOfBuffers(division)) return sizeOfBuffers(division);
  const network = ofRest(parts, networkRange(division));
  noteCapping(division, "network", network);
  return network;
}

const AROUND_REST =
  "If Total Flink, Task Heap and (or) Managed Memory sizes are explicitly configured then the Network Memory size is " +
  "the rest of the Total Flink memory after subtracting all other configured types of memory, but the derived Network " +
  "Memory is inconsistent with its configuration.";

/** Network memory as what is left of the total; refused when it does not fit what is configured for it. */
export function networkAsRest(division: Division, size: bigint, flink: bigint, totalKey: string): Component {
  try {
    checkRest(division, size, flink, totalKey);
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (refusal.exceptions[0] !== ILLEGAL_CONFIGURATION) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal, AROUND_REST) };
  }
  return { bytes: size, derivation: { how: "rest", of: totalKey, total: flink } };
}

function checkRest(division: Division, size: bigint, flink: bigint, totalKey: string): void {
  if (usesNumberOfBuffers(division)) {
    const legacy = sizeOfBuffers(division).bytes;
    if (legacy === size) return;
    refuse({
      check: "network-differs-from-legacy",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `Derived Network Memory size (${humanReadableSize(size)}) does not match configured Network Memory size (${humanReadableSize(legacy)}).`,
      keys: [TASK_MANAGER.numberOfBuffers.key, totalKey],
      sizes: { network: size, legacy, flink },
    });
  }
  const range = networkRange(division);
  if (size > range.max || size < range.min) {
    refuse({
      check: "network-not-in-range",
      exceptions: [ILLEGAL_CONFIGURATION],
      message: `Derived Network Memory size (${humanReadableSize(size)}) is not in configured Network Memory range [${humanReadableSize(range.min)}, ${humanReadableSize(range.max)}].`,
      keys: [totalKey, size > range.max ? range.maxKey : range.minKey],
      sizes: { network: size, min: range.min, max: range.max, flink },
    });
  }
  noteIgnoredFraction(division, "network", range, flink, size);
}
