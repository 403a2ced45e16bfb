import { parseMemorySize } from "../values/memory-size.js";
import {
  type Component,
  type FractionRange,
  type MemoryNotice,
  noteCapping,
  noteIgnoredFraction,
  ofRest,
  ofTotal,
  readRange,
} from "./component.js";
import { isSet, type MemoryInput, readInt } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { DEFAULT_FRACTION, DEFAULT_SIZE, defaultNetworkMax, since, TASK_MANAGER } from "./options.js";

const INT_MAX = 2n ** 31n - 1n;

function networkRange(input: MemoryInput): FractionRange {
  return readRange(
    input,
    { min: TASK_MANAGER.networkMin, max: TASK_MANAGER.networkMax, fraction: TASK_MANAGER.networkFraction },
    { min: DEFAULT_SIZE.networkMin, max: defaultNetworkMax(input.line), fraction: DEFAULT_FRACTION.network },
  );
}

/** `isUsingLegacyNetworkConfigs`: the number of buffers counts while none of the three newer options is set; gone in 2.0. */
function usesNumberOfBuffers(input: MemoryInput): boolean {
  if (since(input.line, "2.0") || !isSet(input, TASK_MANAGER.numberOfBuffers)) return false;
  const { networkMin, networkMax, networkFraction } = TASK_MANAGER;
  return !isSet(input, networkMin) && !isSet(input, networkMax) && !isSet(input, networkFraction);
}

/** `ConfigurationParserUtils.getPageSize`: an int, at least 4096, a power of two; in bytes. */
export function segmentSize(input: MemoryInput): bigint {
  const option = TASK_MANAGER.segment;
  const text = input.get(option.key)?.text;
  let size: bigint = DEFAULT_SIZE.segment;
  if (text !== undefined) {
    const parsed = parseMemorySize(text);
    if (!parsed.ok) {
      const message = `Could not parse value '${text}' for key '${option.key}'.`;
      return refuse("segment-size", [ILLEGAL_ARGUMENT, ...parsed.exceptions], message, [option.key]);
    }
    size = parsed.value;
  }
  if (size > INT_MAX) {
    refuse("segment-size", [ILLEGAL_ARGUMENT], `Cannot downcast long value ${size} to integer.`, [option.key], {
      size,
    });
  }
  const invalid = `Invalid configuration value for ${option.key} : ${size} - `;
  if (size < 4096n) {
    refuse("segment-size", [ILLEGAL_CONFIGURATION], `${invalid}Minimum memory segment size is 4096`, [option.key], {
      size,
    });
  }
  if ((size & (size - 1n)) !== 0n) {
    refuse(
      "segment-size",
      [ILLEGAL_CONFIGURATION],
      `${invalid}Memory segment size must be a power of 2.`,
      [option.key],
      {
        size,
      },
    );
  }
  return size;
}

function sizeOfBuffers(input: MemoryInput): Component {
  const buffers = BigInt(readInt(input, TASK_MANAGER.numberOfBuffers, 2048));
  const bytes = buffers * segmentSize(input);
  if (bytes < 0n) {
    refuse("negative-size", [ILLEGAL_ARGUMENT], "bytes must be >= 0", [TASK_MANAGER.numberOfBuffers.key]);
  }
  return { bytes, derivation: { how: "legacy-buffers", key: TASK_MANAGER.numberOfBuffers.key } };
}

/** Network memory out of a known total Flink memory. */
export function networkOfTotal(input: MemoryInput, flink: bigint, notices: MemoryNotice[]): Component {
  if (usesNumberOfBuffers(input)) return sizeOfBuffers(input);
  const network = ofTotal(flink, networkRange(input));
  noteCapping(notices, "network", network);
  return network;
}

/** Network memory beside parts that are all known. */
export function networkBeside(input: MemoryInput, parts: bigint, notices: MemoryNotice[]): Component {
  if (usesNumberOfBuffers(input)) return sizeOfBuffers(input);
  const network = ofRest(parts, networkRange(input));
  noteCapping(notices, "network", network);
  return network;
}

const AROUND_REST =
  "If Total Flink, Task Heap and (or) Managed Memory sizes are explicitly configured then the Network Memory size is " +
  "the rest of the Total Flink memory after subtracting all other configured types of memory, but the derived Network " +
  "Memory is inconsistent with its configuration.";

/** Network memory as what is left of the total; refused when it does not fit what is configured for it. */
export function networkAsRest(
  input: MemoryInput,
  size: bigint,
  flink: bigint,
  totalKey: string,
  notices: MemoryNotice[],
): Component {
  try {
    checkRest(input, size, flink, totalKey, notices);
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (refusal.exceptions[0] !== ILLEGAL_CONFIGURATION) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal, AROUND_REST) };
  }
  return { bytes: size, derivation: { how: "rest", of: totalKey } };
}

function checkRest(input: MemoryInput, size: bigint, flink: bigint, totalKey: string, notices: MemoryNotice[]): void {
  if (usesNumberOfBuffers(input)) {
    const legacy = sizeOfBuffers(input).bytes;
    if (legacy !== size) {
      refuse(
        "network-differs-from-legacy",
        [ILLEGAL_CONFIGURATION],
        `Derived Network Memory size (${humanReadableSize(size)}) does not match configured Network Memory size (${humanReadableSize(legacy)}).`,
        [TASK_MANAGER.numberOfBuffers.key, totalKey],
        { network: size, legacy, flink },
      );
    }
    return;
  }
  const range = networkRange(input);
  if (size > range.max || size < range.min) {
    refuse(
      "network-not-in-range",
      [ILLEGAL_CONFIGURATION],
      `Derived Network Memory size (${humanReadableSize(size)}) is not in configured Network Memory range [${humanReadableSize(range.min)}, ${humanReadableSize(range.max)}].`,
      [totalKey, size > range.max ? range.maxKey : range.minKey],
      { network: size, min: range.min, max: range.max, flink },
    );
  }
  noteIgnoredFraction(input, notices, "network", range, flink, size);
}
