import {
  LEGACY_HEAP_MB,
  LEGACY_HEAP_SIZE,
  LEGACY_HEAP_VARIABLE,
  legacyHeapTarget,
  type MemoryProcess,
  withLegacyHeap,
} from "./legacy-heap.js";
import { isSet, type MemoryInput } from "./memory-input.js";
import type { MemoryCheck, MemoryRefusal } from "./memory-refusal.js";
import { JOB_MANAGER, type MemoryOption, since, TASK_MANAGER } from "./options.js";

/**
 * A setting that can be moved until Flink starts: a total is to grow by what is missing, a part to shrink by it, a bound to be
 * put where the derived size is.
 */
export interface Move {
  readonly option: MemoryOption;
  readonly role: "total" | "part" | "bound";
}

/** By how many bytes the total must grow (shrink, if negative) for a check to pass; undefined where growth is of no help. */
export function missing({ check, sizes }: MemoryRefusal): bigint | undefined {
  const of = (name: string): bigint => sizes[name] ?? 0n;
  const outside = (size: bigint): bigint => (size < of("min") ? of("min") - size : of("max") - size);
  switch (check) {
    case "parts-exceed-flink":
      return Object.entries(sizes).reduce((sum, [name, bytes]) => (name === "flink" ? sum - bytes : sum + bytes), 0n);
    case "network-not-in-range":
      return outside(of("network"));
    case "network-differs-from-legacy":
      return of("legacy") - of("network");
    case "overhead-plus-metaspace-exceed-process":
      return of("metaspace") + of("overhead") - of("process");
    case "process-below-flink-plus-metaspace":
      return of("flink") + of("metaspace") - of("process");
    case "overhead-not-in-range":
      return outside(of("overhead"));
    case "heap-and-off-heap-differ-from-flink":
      return of("heap") + of("offHeap") - of("flink");
    case "heap-exceeds-flink":
      return of("heap") - of("flink");
    case "off-heap-exceeds-flink":
      return of("offHeap") - of("flink") + 1n;
    case "legacy-cutoff":
      return "least" in sizes ? of("least") - of("heap") : undefined;
    default:
      return undefined;
  }
}

/** Where a bound has to be for a check to pass, by the option's key. */
export function boundFor({ check, sizes }: MemoryRefusal, key: string): bigint | undefined {
  const isNetwork = key === TASK_MANAGER.networkMin.key || key === TASK_MANAGER.networkMax.key;
  if (check === "network-not-in-range") return isNetwork ? sizes["network"] : undefined;
  if (check === "overhead-not-in-range") return isNetwork ? undefined : sizes["overhead"];
  if (check === "fraction-range" && sizes["min"] !== undefined && sizes["max"] !== undefined) {
    return /[.]min$/.test(key) ? sizes["max"] : sizes["min"];
  }
  return undefined;
}

const FLINK_CHECKS: readonly MemoryCheck[] = [
  "parts-exceed-flink",
  "network-not-in-range",
  "network-differs-from-legacy",
  "heap-and-off-heap-differ-from-flink",
  "heap-exceeds-flink",
  "off-heap-exceeds-flink",
];

/** What may be moved, the total first, then what is set; a default is only moved where it is a total or a bound. */
export function movesFor(input: MemoryInput, process: MemoryProcess, refusal: MemoryRefusal): readonly Move[] {
  const moves: Move[] = [];
  const add = (role: Move["role"], ...options: readonly MemoryOption[]): void => {
    for (const option of options) if (role === "bound" || isSet(input, option)) moves.push({ option, role });
  };
  const isFlinkCheck = FLINK_CHECKS.includes(refusal.check);
  if (process === "taskmanager") {
    const { flink, process: whole, networkMin, networkMax, overheadMin, overheadMax, metaspace } = TASK_MANAGER;
    const { taskHeap, managed, taskOffHeap, frameworkHeap, frameworkOffHeap } = TASK_MANAGER;
    if (isFlinkCheck) add("total", isSet(input, flink) ? flink : whole);
    else add("total", whole);
    add("part", taskHeap, managed, taskOffHeap, frameworkHeap, frameworkOffHeap);
    if (isFlinkCheck) add("part", networkMin);
    else add("part", flink, metaspace, overheadMin);
    if (refusal.check === "network-not-in-range") add("bound", ...belongs(refusal, networkMin, networkMax));
    if (refusal.check === "overhead-not-in-range") add("bound", ...belongs(refusal, overheadMin, overheadMax));
    if (refusal.check === "fraction-range")
      add("bound", ...named(refusal, networkMin, networkMax, overheadMin, overheadMax));
    return moves;
  }
  const { flink, process: whole, heap, offHeap, metaspace, overheadMin, overheadMax } = JOB_MANAGER;
  if (refusal.check === "legacy-cutoff") {
    // Beside a heap in whole megabytes this option is not what has its size now, so there is nothing to raise.
    const { key } = LEGACY_HEAP_SIZE.jobmanager;
    return input.get(key) === undefined ? [] : [{ option: LEGACY_HEAP_SIZE.jobmanager, role: "total" }];
  }
  if (isFlinkCheck) add("total", isSet(input, flink) ? flink : whole);
  else add("total", whole);
  add("part", heap, offHeap);
  if (!isFlinkCheck) add("part", flink, metaspace, overheadMin);
  if (refusal.check === "overhead-not-in-range") add("bound", ...belongs(refusal, overheadMin, overheadMax));
  if (refusal.check === "fraction-range") add("bound", ...named(refusal, overheadMin, overheadMax));
  return moves;
}

/** The bound that a derived size lies beyond. */
function belongs({ sizes }: MemoryRefusal, min: MemoryOption, max: MemoryOption): readonly MemoryOption[] {
  const size = sizes["network"] ?? sizes["overhead"] ?? 0n;
  return [size < (sizes["min"] ?? 0n) ? min : max];
}

function named({ keys }: MemoryRefusal, ...options: readonly MemoryOption[]): readonly MemoryOption[] {
  return options.filter(({ key }) => keys.includes(key));
}

/** What a process gets where nothing better is known: the sizes of Flink's own default configuration, in bytes. */
export const SHIPPED_SIZE: Readonly<Record<MemoryProcess, bigint>> = {
  taskmanager: 1728n << 20n,
  jobmanager: 1600n << 20n,
};

/** The option that gives a process its size where nothing else is set. */
export function totalOption(input: MemoryInput, process: MemoryProcess): MemoryOption {
  if (process === "taskmanager") return TASK_MANAGER.process;
  return input.line === "1.10" ? LEGACY_HEAP_SIZE.jobmanager : JOB_MANAGER.process;
}

/** Settings whose removal leaves Flink fewer sizes to reconcile, those first that say the same as others. */
export function removable(input: MemoryInput, process: MemoryProcess, refusal: MemoryRefusal): readonly string[] {
  const options: readonly MemoryOption[] =
    process === "taskmanager"
      ? [
          TASK_MANAGER.numberOfBuffers,
          TASK_MANAGER.process,
          TASK_MANAGER.flink,
          TASK_MANAGER.taskHeap,
          TASK_MANAGER.managed,
        ]
      : [JOB_MANAGER.flink, JOB_MANAGER.heap, JOB_MANAGER.process, JOB_MANAGER.offHeap];
  const set = options
    .flatMap(({ key, deprecated }) => [key, ...deprecated])
    .filter((key) => input.get(key) !== undefined);
  const atFault = refusal.keys.filter((key) => input.get(key) !== undefined);
  return [...new Set([...atFault, ...set])];
}

/** Every setting of a process that the model looks at. */
export function allKeys(input: MemoryInput, process: MemoryProcess): readonly string[] {
  const options: readonly MemoryOption[] = [
    ...Object.values<MemoryOption>(process === "taskmanager" ? TASK_MANAGER : JOB_MANAGER),
    LEGACY_HEAP_SIZE[process],
    LEGACY_HEAP_MB[process],
  ];
  const more = [
    "kubernetes.taskmanager.cpu.amount",
    "kubernetes.taskmanager.cpu",
    "yarn.containers.vcores",
    "external-resources",
    "cluster.fine-grained-resource-management.enabled",
    "containerized.heap-cutoff-ratio",
    "containerized.heap-cutoff-min",
    "yarn.heap-cutoff-ratio",
    "yarn.heap-cutoff-min",
  ];
  const keys = [...options.flatMap(({ key, deprecated }) => [key, ...deprecated]), ...more];
  return keys.filter((key) => input.get(key) !== undefined);
}

/** The option to give a process its size with, so that an environment variable, where there is one, counts no more. */
export function freshOption(input: MemoryInput, process: MemoryProcess): MemoryOption {
  const isVariableRead = since(input.line, "1.11") || process === "taskmanager";
  const isVariableSet = input.environment?.[LEGACY_HEAP_VARIABLE[process]] !== undefined;
  if (!isVariableRead || !isVariableSet || since(input.line, "2.0")) return totalOption(input, process);
  return legacyHeapTarget({ ...input, notices: [] }, process);
}

/** The input as the calculation sees it: with the option that an old heap option or variable stands for. */
export function mappedInput(input: MemoryInput, process: MemoryProcess): MemoryInput {
  if (input.line === "1.10" && process === "jobmanager") return input;
  try {
    return withLegacyHeap({ ...input, notices: [] }, process).division;
  } catch {
    return input;
  }
}
