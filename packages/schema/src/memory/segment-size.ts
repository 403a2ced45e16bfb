import { parseMemorySize } from "../values/memory-size.js";
import type { MemoryInput } from "./memory-input.js";
import { ILLEGAL_ARGUMENT, ILLEGAL_CONFIGURATION, refuse } from "./memory-refusal.js";
import { DEFAULT_SIZE, TASK_MANAGER } from "./options.js";

const INT_MAX = 2n ** 31n - 1n;
const SMALLEST = 4096n;

/**
 * `ConfigurationParserUtils.getPageSize`: the size of a network buffer in bytes, an int, at least 4096, a power of two.
 * Leaves with a refusal otherwise.
 */
export function segmentSize(input: MemoryInput): bigint {
  const option = TASK_MANAGER.segment;
  const size = readSegmentSize(input);
  if (size > INT_MAX) {
    refuse({
      check: "segment-size",
      exceptions: [ILLEGAL_ARGUMENT],
      message: `Cannot downcast long value ${size} to integer.`,
      keys: [option.key],
      sizes: { size },
    });
  }
  const fault =
    size < SMALLEST
      ? `Minimum memory segment size is ${SMALLEST}`
      : (size & (size - 1n)) !== 0n
        ? "Memory segment size must be a power of 2."
        : undefined;
  if (fault === undefined) return size;
  return refuse({
    check: "segment-size",
    exceptions: [ILLEGAL_CONFIGURATION],
    message: `Invalid configuration value for ${option.key} : ${size} - ${fault}`,
    keys: [option.key],
    sizes: { size },
  });
}

/** The size is read directly here, so that an unreadable one is refused like any other value. */
function readSegmentSize(input: MemoryInput): bigint {
  const { key } = TASK_MANAGER.segment;
  const text = input.get(key)?.text;
  if (text === undefined) return DEFAULT_SIZE.segment;
  const size = parseMemorySize(text);
  if (size.ok) return size.value;
  return refuse({
    check: "segment-size",
    exceptions: [ILLEGAL_ARGUMENT, ...size.exceptions],
    message: `Could not parse value '${text}' for key '${key}'.`,
    innermost: size.message,
    keys: [key],
  });
}
