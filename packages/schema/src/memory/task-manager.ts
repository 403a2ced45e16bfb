import { add, MAX_SIZE, subtract } from "./arithmetic.js";
import { type Component, checkedRange, fixedSize, type MemoryNotice, ofTotal } from "./component.js";
import { type CpuAndSlots, cpuAndSlots } from "./cpu.js";
import { jvmMemoryOfFlink, jvmMemoryOfProcess } from "./jvm-memory.js";
import { withLegacyHeap } from "./legacy-heap.js";
import { isSet, type MemoryInput, readFraction, readSize } from "./memory-input.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, type MemoryRefusal, refuse, rethrownAs } from "./memory-refusal.js";
import { humanReadableSize } from "./memory-size-text.js";
import { networkAsRest, networkBeside, networkOfTotal } from "./network-memory.js";
import { DEFAULT_FRACTION, DEFAULT_SIZE, type MemoryOption, shownOption, since, TASK_MANAGER } from "./options.js";

/** The six parts of total Flink memory. */
export interface TaskManagerFlinkMemory {
  readonly frameworkHeap: Component;
  readonly taskHeap: Component;
  readonly managed: Component;
  readonly frameworkOffHeap: Component;
  readonly taskOffHeap: Component;
  readonly network: Component;
}

/** The memory of a TaskManager process, every part in bytes. */
export interface TaskManagerMemory extends TaskManagerFlinkMemory, CpuAndSlots {
  readonly jvmMetaspace: Component;
  readonly jvmOverhead: Component;
  readonly totalFlink: Component;
  readonly totalProcess: Component;
  readonly notices: readonly MemoryNotice[];
}

/** Either the division or why Flink refuses it. */
export type MemoryResult<T> =
  | { readonly ok: true; readonly memory: T }
  | { readonly ok: false; readonly refusal: MemoryRefusal; readonly notices: readonly MemoryNotice[] };

/**
 * The memory of a TaskManager as Flink divides it: `TaskExecutorProcessUtils.processSpecFromConfig`, after the legacy
 * heap options were mapped as `BashJavaUtils` (standalone) or the client factories (YARN, Kubernetes) map them.
 */
export function taskManagerMemory(input: MemoryInput): MemoryResult<TaskManagerMemory> {
  const notices: MemoryNotice[] = [];
  try {
    return { ok: true, memory: divide(withLegacyHeap(input, "taskmanager", notices), notices) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices };
  }
}

/** From 1.11.3 on Flink puts a prefix before every refusal of the calculation by throwing it again. */
function divide(input: MemoryInput, notices: MemoryNotice[]): TaskManagerMemory {
  try {
    return calculate(input, notices);
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (refusal.exceptions[0] !== ILLEGAL_CONFIGURATION || !since(input.line, "1.11")) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal) };
  }
}

function calculate(input: MemoryInput, notices: MemoryNotice[]): TaskManagerMemory {
  const { taskHeap, managed, flink, process } = TASK_MANAGER;
  let parts: TaskManagerFlinkMemory;
  let jvm: ReturnType<typeof jvmMemoryOfFlink>;
  let totalFlink: Component;
  if (isSet(input, taskHeap) && isSet(input, managed)) {
    parts = fromHeapAndManaged(input, notices);
    totalFlink = { bytes: sumOf(parts), derivation: { how: "sum" } };
    jvm = jvmMemoryOfFlink(input, TASK_MANAGER, totalFlink.bytes, taskHeap.key, notices);
  } else if (isSet(input, flink)) {
    const total = readSize(input, flink, 0n);
    parts = fromTotal(input, total.bytes, flink.key, notices);
    totalFlink = { bytes: total.bytes, derivation: { how: "option", key: total.key } };
    jvm = jvmMemoryOfFlink(input, TASK_MANAGER, total.bytes, flink.key, notices);
  } else if (isSet(input, process)) {
    const total = readSize(input, process, 0n).bytes;
    jvm = jvmMemoryOfProcess(input, TASK_MANAGER, total, notices);
    const rest = subtract(total, add(jvm.metaspace.bytes, jvm.overhead.bytes));
    parts = fromTotal(input, rest, process.key, notices);
    totalFlink = { bytes: rest, derivation: { how: "rest", of: process.key } };
  } else {
    return refuseNothing(input, [[taskHeap, managed], [flink], [process]]);
  }
  const totalProcess = add(totalFlink.bytes, jvm.metaspace.bytes, jvm.overhead.bytes);
  return {
    ...parts,
    jvmMetaspace: jvm.metaspace,
    jvmOverhead: jvm.overhead,
    totalFlink,
    totalProcess: {
      bytes: totalProcess,
      derivation: isSet(input, process) ? { how: "option", key: process.key } : { how: "sum" },
    },
    ...cpuAndSlots(input),
    notices,
  };
}

function sumOf(parts: TaskManagerFlinkMemory): bigint {
  return add(
    parts.frameworkHeap.bytes,
    parts.frameworkOffHeap.bytes,
    parts.taskHeap.bytes,
    parts.taskOffHeap.bytes,
    parts.network.bytes,
    parts.managed.bytes,
  );
}

/** `TaskExecutorFlinkMemoryUtils.deriveFromRequiredFineGrainedOptions`. */
function fromHeapAndManaged(input: MemoryInput, notices: MemoryNotice[]): TaskManagerFlinkMemory {
  const taskHeap = fixedSize(input, TASK_MANAGER.taskHeap, 0n);
  const managed = fixedSize(input, TASK_MANAGER.managed, 0n);
  const frameworkHeap = fixedSize(input, TASK_MANAGER.frameworkHeap, DEFAULT_SIZE.framework);
  const frameworkOffHeap = fixedSize(input, TASK_MANAGER.frameworkOffHeap, DEFAULT_SIZE.framework);
  const taskOffHeap = fixedSize(input, TASK_MANAGER.taskOffHeap, DEFAULT_SIZE.taskOffHeap);
  const known = { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed };
  const sum = add(frameworkHeap.bytes, frameworkOffHeap.bytes, taskHeap.bytes, taskOffHeap.bytes, managed.bytes);
  if (!isSet(input, TASK_MANAGER.flink)) return { ...known, network: networkBeside(input, sum, notices) };
  const total = readSize(input, TASK_MANAGER.flink, 0n).bytes;
  if (sum > total) refuseParts(total, known, TASK_MANAGER.flink.key);
  return { ...known, network: networkAsRest(input, total - sum, total, TASK_MANAGER.flink.key, notices) };
}

/** `TaskExecutorFlinkMemoryUtils.deriveFromTotalFlinkMemory`. */
function fromTotal(
  input: MemoryInput,
  total: bigint,
  totalKey: string,
  notices: MemoryNotice[],
): TaskManagerFlinkMemory {
  const frameworkHeap = fixedSize(input, TASK_MANAGER.frameworkHeap, DEFAULT_SIZE.framework);
  const frameworkOffHeap = fixedSize(input, TASK_MANAGER.frameworkOffHeap, DEFAULT_SIZE.framework);
  const taskOffHeap = fixedSize(input, TASK_MANAGER.taskOffHeap, DEFAULT_SIZE.taskOffHeap);
  const framework = { frameworkHeap, frameworkOffHeap, taskOffHeap };
  const fixed = add(frameworkHeap.bytes, frameworkOffHeap.bytes, taskOffHeap.bytes);
  if (isSet(input, TASK_MANAGER.taskHeap)) {
    const taskHeap = fixedSize(input, TASK_MANAGER.taskHeap, 0n);
    const managed = managedMemory(input, total);
    const sum = add(fixed, taskHeap.bytes, managed.bytes);
    const known = { ...framework, taskHeap, managed };
    if (sum > total) refuseParts(total, known, totalKey);
    return { ...known, network: networkAsRest(input, total - sum, total, totalKey, notices) };
  }
  const managed = managedMemory(input, total);
  const network = networkOfTotal(input, total, notices);
  const sum = add(fixed, managed.bytes, network.bytes);
  if (sum > total) refuseParts(total, { ...framework, managed, network }, totalKey);
  return {
    ...framework,
    managed,
    network,
    taskHeap: { bytes: total - sum, derivation: { how: "rest", of: totalKey } },
  };
}

/** Managed memory: its size if set, otherwise a fraction of total Flink memory that is never cut. */
function managedMemory(input: MemoryInput, total: bigint): Component {
  const { managed, managedFraction } = TASK_MANAGER;
  if (isSet(input, managed)) return fixedSize(input, managed, 0n);
  const fraction = readFraction(input, managedFraction, DEFAULT_FRACTION.managed);
  const range = checkedRange(input, managedFraction, 0n, MAX_SIZE, fraction, managedFraction.key, managedFraction.key);
  return ofTotal(total, range);
}

const PART_NAMES = {
  frameworkHeap: "Framework Heap Memory",
  frameworkOffHeap: "Framework Off-Heap Memory",
  taskHeap: "Task Heap Memory",
  taskOffHeap: "Task Off-Heap Memory",
  managed: "Managed Memory",
  network: "Network Memory",
} as const;

function refuseParts(total: bigint, parts: Partial<TaskManagerFlinkMemory>, totalKey: string): never {
  const present = (Object.keys(PART_NAMES) as (keyof typeof PART_NAMES)[]).filter((name) => parts[name] !== undefined);
  const shown = present.map((name) => `${PART_NAMES[name]} (${humanReadableSize(parts[name]?.bytes ?? 0n)})`);
  const last = shown.pop() ?? "";
  const message = `Sum of configured ${shown.join(", ")} and ${last} exceed configured Total Flink Memory (${humanReadableSize(total)}).`;
  const sizes = Object.fromEntries(present.map((name) => [name, parts[name]?.bytes ?? 0n]));
  const keys = [totalKey, ...present.flatMap((name) => keysOf(parts[name]))];
  return refuse("parts-exceed-flink", [ILLEGAL_CONFIGURATION], message, [...new Set(keys)], { flink: total, ...sizes });
}

function keysOf(part: Component | undefined): string[] {
  if (part === undefined) return [];
  const { derivation } = part;
  return derivation.how === "option" || derivation.how === "fraction" || derivation.how === "legacy-buffers"
    ? [derivation.key]
    : [];
}

/** None of the option sets that Flink can start from is complete. */
export function refuseNothing(input: MemoryInput, sets: readonly (readonly MemoryOption[])[]): never {
  const keys = sets.flat().map((option) => option.key);
  const message = since(input.line, "1.11")
    ? `Either required fine-grained memory (${(sets[0] ?? []).map((o) => o.key).join(" and ")}), or Total Flink Memory size (${shown(sets[1], input)}), or Total Process Memory size (${shown(sets[2], input)}) need to be configured explicitly.`
    : `Either Task Heap Memory size (${keys[0]}) and Managed Memory size (${keys[1]}), or Total Flink Memory size (${keys[2]}), or Total Process Memory size (${keys[3]}) need to be configured explicitly.`;
  return refuse("nothing-configured", [ILLEGAL_CONFIGURATION], message, [
    keys[keys.length - 1] ?? "",
    ...keys.slice(0, -1),
  ]);
}

function shown(set: readonly MemoryOption[] | undefined, input: MemoryInput): string {
  const option = set?.[0];
  return option === undefined ? "" : shownOption(option, input.line);
}
