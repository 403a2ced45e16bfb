import { parseMemorySize } from "../values/memory-size.js";
import type { MemoryNotice } from "./component.js";
import { isSet, type MemoryInput, readInt, readSize } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import { JOB_MANAGER, type MemoryOption, since, TASK_MANAGER } from "./options.js";

const HEAP_SIZE = {
  taskmanager: { key: "taskmanager.heap.size", deprecated: [], shownDefault: "null" },
  jobmanager: { key: "jobmanager.heap.size", deprecated: [], shownDefault: "null" },
} as const satisfies Record<string, MemoryOption>;

const HEAP_MB = {
  taskmanager: { key: "taskmanager.heap.mb", deprecated: [], shownDefault: "null" },
  jobmanager: { key: "jobmanager.heap.mb", deprecated: [], shownDefault: "null" },
} as const satisfies Record<string, MemoryOption>;

/** The option that the legacy heap options stand for: containers take them as the whole process. */
function target(input: MemoryInput, process: "taskmanager" | "jobmanager"): MemoryOption {
  if (process === "taskmanager") return input.deployment === "standalone" ? TASK_MANAGER.flink : TASK_MANAGER.process;
  return input.deployment === "standalone" ? JOB_MANAGER.heap : JOB_MANAGER.process;
}

/**
 * `MemoryBackwardsCompatibilityUtils`: up to 1.20 the old heap options, or the environment variable of the scripts,
 * give the target option its value where that is not set itself. From 2.0 on they are not read at all.
 */
export function withLegacyHeap(
  input: MemoryInput,
  process: "taskmanager" | "jobmanager",
  notices: MemoryNotice[],
): MemoryInput {
  if (since(input.line, "2.0")) return input;
  const option = target(input, process);
  if (isSet(input, option)) return input;
  const bytes = legacyBytes(input, process);
  if (bytes === undefined) return input;
  notices.push({ code: "legacy-heap-used", about: option.key });
  const text = `${bytes} bytes`;
  const get = (key: string): ReturnType<MemoryInput["get"]> =>
    key === option.key ? { type: "String", text } : input.get(key);
  return { ...input, get };
}

function legacyBytes(input: MemoryInput, process: "taskmanager" | "jobmanager"): bigint | undefined {
  const variable = process === "taskmanager" ? "FLINK_TM_HEAP" : "FLINK_JM_HEAP";
  const environment = input.environment?.[variable];
  if (environment !== undefined) {
    const size = parseMemorySize(environment);
    if (size.ok) return size.value;
    const message = `Cannot read total process memory size from environment variable value ${environment}.`;
    return mapped(input, process, () =>
      refuse("size-unreadable", [ILLEGAL_CONFIGURATION, ...size.exceptions], message, [variable]),
    );
  }
  if (isSet(input, HEAP_SIZE[process])) {
    return mapped(input, process, () => readSize(input, HEAP_SIZE[process], 0n).bytes);
  }
  if (!isSet(input, HEAP_MB[process])) return undefined;
  const megabytes = readInt(input, HEAP_MB[process], 0);
  if (megabytes >= 0) return BigInt(megabytes) << 20n;
  return mapped(input, process, () =>
    refuse(
      "legacy-heap-negative",
      [ILLEGAL_CONFIGURATION],
      `Configured total process memory size (${megabytes}MB) must not be less than 0.`,
      [HEAP_MB[process].key],
    ),
  );
}

/** The TaskManager's mapping is wrapped once more from 1.11.3 on; the JobManager's takes part in its own calculation. */
function mapped(input: MemoryInput, process: "taskmanager" | "jobmanager", read: () => bigint): bigint {
  try {
    return read();
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (process === "jobmanager" || !since(input.line, "1.11")) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal) };
  }
}
