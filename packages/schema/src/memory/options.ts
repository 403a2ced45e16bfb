import { FLINK_LINES, type FlinkLine } from "../text/flink-line.js";

/** A memory option with its old keys, in Flink's look-up order. */
export interface MemoryOption {
  readonly key: string;
  readonly deprecated: readonly string[];
  /** The default as `ConfigOption.toString` shows it; `null` for none. */
  readonly shownDefault: string;
}

function option(key: string, shownDefault: string, ...deprecated: string[]): MemoryOption {
  return { key, deprecated, shownDefault };
}

const MIB = 2n ** 20n;

/** Options of `TaskManagerOptions`. */
export const TASK_MANAGER = {
  process: option("taskmanager.memory.process.size", "null"),
  flink: option("taskmanager.memory.flink.size", "null"),
  taskHeap: option("taskmanager.memory.task.heap.size", "null"),
  managed: option("taskmanager.memory.managed.size", "null", "taskmanager.memory.size"),
  managedFraction: option("taskmanager.memory.managed.fraction", "0.4"),
  frameworkHeap: option("taskmanager.memory.framework.heap.size", "128 mb"),
  frameworkOffHeap: option("taskmanager.memory.framework.off-heap.size", "128 mb"),
  taskOffHeap: option("taskmanager.memory.task.off-heap.size", "0 bytes"),
  networkMin: option("taskmanager.memory.network.min", "64 mb", "taskmanager.network.memory.min"),
  networkMax: option("taskmanager.memory.network.max", "1 gb", "taskmanager.network.memory.max"),
  networkFraction: option("taskmanager.memory.network.fraction", "0.1", "taskmanager.network.memory.fraction"),
  metaspace: option("taskmanager.memory.jvm-metaspace.size", "256 mb"),
  overheadMin: option("taskmanager.memory.jvm-overhead.min", "192 mb"),
  overheadMax: option("taskmanager.memory.jvm-overhead.max", "1 gb"),
  overheadFraction: option("taskmanager.memory.jvm-overhead.fraction", "0.1"),
  segment: option("taskmanager.memory.segment-size", "32 kb"),
  numberOfBuffers: option("taskmanager.network.numberOfBuffers", "2048"),
  cpu: option("taskmanager.cpu.cores", "null"),
  slots: option("taskmanager.numberOfTaskSlots", "1"),
} as const;

/** Options of `JobManagerOptions`. */
export const JOB_MANAGER = {
  process: option("jobmanager.memory.process.size", "null"),
  flink: option("jobmanager.memory.flink.size", "null"),
  heap: option("jobmanager.memory.heap.size", "null"),
  offHeap: option("jobmanager.memory.off-heap.size", "128 mb"),
  metaspace: option("jobmanager.memory.jvm-metaspace.size", "256 mb"),
  overheadMin: option("jobmanager.memory.jvm-overhead.min", "192 mb"),
  overheadMax: option("jobmanager.memory.jvm-overhead.max", "1 gb"),
  overheadFraction: option("jobmanager.memory.jvm-overhead.fraction", "0.1"),
  directLimit: option("jobmanager.memory.enable-jvm-direct-memory-limit", "false"),
} as const;

/** Default sizes in bytes. */
export const DEFAULT_SIZE = {
  framework: 128n * MIB,
  taskOffHeap: 0n,
  networkMin: 64n * MIB,
  metaspace: 256n * MIB,
  overheadMin: 192n * MIB,
  overheadMax: 1024n * MIB,
  jobManagerOffHeap: 128n * MIB,
  segment: 32n * 1024n,
} as const;

/** Default fractions: floats in Flink, widened to double where it calculates. */
export const DEFAULT_FRACTION = {
  managed: Math.fround(0.4),
  network: Math.fround(0.1),
  overhead: Math.fround(0.1),
} as const;

const AGE = Object.fromEntries(FLINK_LINES.map((line, index) => [line, index])) as Readonly<Record<FlinkLine, number>>;

/** Whether `line` is `first` or newer. */
export function since(line: FlinkLine, first: FlinkLine): boolean {
  return AGE[line] >= AGE[first];
}

/** The default upper bound of network memory in bytes: 1 GiB up to 1.16, none from 1.17 on. */
export function defaultNetworkMax(line: FlinkLine): bigint {
  return since(line, "1.17") ? 2n ** 63n - 1n : 1024n * MIB;
}

/** An option as Flink's messages show it (`ConfigOption.toString`). */
export function shownOption(option: MemoryOption, line: FlinkLine): string {
  const shownDefault =
    option.key === TASK_MANAGER.networkMax.key && since(line, "1.17")
      ? "9223372036854775807 bytes"
      : option.shownDefault;
  const keys = option.deprecated.map((key) => `{key=${key}, isDeprecated=true}`).join(", ");
  return `Key: '${option.key}' , default: ${shownDefault} (fallback keys: [${keys}])`;
}
