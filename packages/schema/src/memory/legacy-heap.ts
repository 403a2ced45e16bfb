import { parseMemorySize } from "../values/memory-size.js";
import type { Component } from "./component.js";
import { type Division, isSet, readInt, readSize } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import { JOB_MANAGER, type MemoryOption, since, TASK_MANAGER } from "./options.js";

/** One of the two processes that Flink divides memory for. */
export type MemoryProcess = "jobmanager" | "taskmanager";

/** The old heap option of a process: a size. */
export const LEGACY_HEAP_SIZE = {
  taskmanager: { key: "taskmanager.heap.size", deprecated: [], shownDefault: "null" },
  jobmanager: { key: "jobmanager.heap.size", deprecated: [], shownDefault: "null" },
} as const satisfies Record<MemoryProcess, MemoryOption>;

/** The older heap option of a process: a number of mebibytes. */
export const LEGACY_HEAP_MB = {
  taskmanager: { key: "taskmanager.heap.mb", deprecated: [], shownDefault: "null" },
  jobmanager: { key: "jobmanager.heap.mb", deprecated: [], shownDefault: "null" },
} as const satisfies Record<MemoryProcess, MemoryOption>;

/** The environment variable of the start scripts that gives a process its heap size. */
export const LEGACY_HEAP_VARIABLE = { taskmanager: "FLINK_TM_HEAP", jobmanager: "FLINK_JM_HEAP" } as const;

/** The option that the legacy heap options stand for: containers take them as the whole process. */
export function legacyHeapTarget(division: Division, process: MemoryProcess): MemoryOption {
  if (process === "taskmanager")
    return division.deployment === "standalone" ? TASK_MANAGER.flink : TASK_MANAGER.process;
  return division.deployment === "standalone" ? JOB_MANAGER.heap : JOB_MANAGER.process;
}

/** A division whose target option has the value that a legacy option gave it. */
export interface MappedDivision {
  readonly division: Division;
  /** The option that was given a value, and the key or variable it came from. */
  readonly mapped?: { readonly target: string; readonly from: string };
}

/**
 * `MemoryBackwardsCompatibilityUtils`: up to 1.20 the old heap options, or the environment variable of the scripts,
 * give the target option its value where that is not set itself. From 2.0 on they are not read at all.
 */
export function withLegacyHeap(division: Division, process: MemoryProcess): MappedDivision {
  if (since(division.line, "2.0")) return { division };
  const option = legacyHeapTarget(division, process);
  if (isSet(division, option)) return { division };
  const legacy = legacyHeap(division, process);
  if (legacy === undefined) return { division };
  division.notices.push({ code: "legacy-heap-used", about: option.key });
  const text = `${legacy.bytes} bytes`;
  const get: Division["get"] = (key) => (key === option.key ? { type: "String", text } : division.get(key));
  return { division: { ...division, get }, mapped: { target: option.key, from: legacy.key } };
}

function legacyHeap(
  division: Division,
  process: MemoryProcess,
): { readonly bytes: bigint; readonly key: string } | undefined {
  const variable = LEGACY_HEAP_VARIABLE[process];
  const environment = division.environment?.[variable];
  const size = LEGACY_HEAP_SIZE[process];
  const megabytes = LEGACY_HEAP_MB[process];
  if (environment !== undefined) {
    return { bytes: wrapped(division, process, () => environmentSize(environment, variable)), key: variable };
  }
  if (isSet(division, size)) {
    return { bytes: wrapped(division, process, () => readSize(division, size, 0n).bytes), key: size.key };
  }
  if (!isSet(division, megabytes)) return undefined;
  const bytes = wrapped(division, process, () => megabytesSize(readInt(division, megabytes, 0), megabytes.key));
  return { bytes, key: megabytes.key };
}

function environmentSize(text: string, variable: string): bigint {
  const size = parseMemorySize(text);
  if (size.ok) return size.value;
  return refuse({
    check: "size-unreadable",
    exceptions: [ILLEGAL_CONFIGURATION, ...size.exceptions],
    message: `Cannot read total process memory size from environment variable value ${text}.`,
    innermost: size.message,
    keys: [variable],
  });
}

function megabytesSize(megabytes: number, key: string): bigint {
  if (megabytes >= 0) return BigInt(megabytes) << 20n;
  return refuse({
    check: "legacy-heap-negative",
    exceptions: [ILLEGAL_CONFIGURATION],
    message: `Configured total process memory size (${megabytes}MB) must not be less than 0.`,
    keys: [key],
  });
}

/** The TaskManager's mapping is wrapped once more from 1.11.3 on; the JobManager's takes part in its own calculation. */
function wrapped(division: Division, process: MemoryProcess, read: () => bigint): bigint {
  try {
    return read();
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    const rethrown = process === "taskmanager" && since(division.line, "1.11");
    if (!rethrown || refusal.exceptions[0] !== ILLEGAL_CONFIGURATION) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal) };
  }
}

/** The component with the legacy option as its origin, where that gave the target option its value. */
export function fromLegacy(component: Component, mapped: MappedDivision["mapped"]): Component {
  const { derivation } = component;
  if (mapped === undefined || derivation.how !== "option" || derivation.key !== mapped.target) return component;
  return { bytes: component.bytes, derivation: { how: "legacy-heap", key: mapped.from } };
}
