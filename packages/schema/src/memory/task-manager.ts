import { add, MAX_SIZE, subtract } from "./arithmetic.js";
import { type Component, checkedRange, fixedSize, ofTotal } from "./component.js";
import { type CpuCores, checkedCores, cpuCores, taskSlots, yarnCores } from "./cpu.js";
import { type ExternalResource, externalResources } from "./external-resources.js";
import { type JvmMemory, jvmMemoryOfFlink, jvmMemoryOfProcess } from "./jvm-memory.js";
import { fromLegacy, type MappedDivision, withLegacyHeap } from "./legacy-heap.js";
import { type Division, isSet, type MemoryInput, newDivision, readFraction, readSize } from "./memory-input.js";
import type { MemoryNotice } from "./memory-notice.js";
import { caughtRefusal, ILLEGAL_CONFIGURATION, refuse, rethrownAs } from "./memory-refusal.js";
import type { MemoryResult } from "./memory-result.js";
import { humanReadableSize } from "./memory-size-text.js";
import { networkAsRest, networkBeside, networkOfTotal } from "./network-memory.js";
import { refuseNothing } from "./nothing-configured.js";
import { DEFAULT_FRACTION, DEFAULT_SIZE, since, TASK_MANAGER } from "./options.js";

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
export interface TaskManagerMemory extends TaskManagerFlinkMemory, CpuCores {
  readonly jvmMetaspace: Component;
  readonly jvmOverhead: Component;
  readonly totalFlink: Component;
  readonly totalProcess: Component;
  /** As set: Flink looks at the number when the TaskManager starts; -1 then counts as 1, other numbers below 1 are refused. */
  readonly slots: number;
  /** What the TaskManager registers beside memory and CPU, from 1.13 on. */
  readonly externalResources: readonly ExternalResource[];
  readonly notices: readonly MemoryNotice[];
}

/**
 * The memory of a TaskManager as Flink divides it: `TaskExecutorProcessUtils.processSpecFromConfig`, after the legacy
 * heap options were mapped as `BashJavaUtils` (standalone) or the client factories (YARN, Kubernetes) map them.
 */
export function taskManagerMemory(input: MemoryInput): MemoryResult<TaskManagerMemory> {
  return taskManagerMemoryBy(input, "configuration");
}

/** The same for the ResourceManager that starts TaskManagers by itself, before it computes the JVM overhead anew. */
export function taskManagerMemoryBy(
  input: MemoryInput,
  by: "configuration" | "resource-manager",
): MemoryResult<TaskManagerMemory> {
  const division = newDivision(input);
  try {
    const mapped = withLegacyHeap(division, "taskmanager");
    // On YARN and Kubernetes the cores are decided first, then put into the configuration that is divided.
    let cores = division.deployment === "standalone" ? undefined : cpuCores(division);
    if (by === "resource-manager" && cores !== undefined && division.deployment === "yarn") {
      cores = yarnCores(cores);
    }
    return { ok: true, memory: divide(mapped, cores) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: division.notices };
  }
}

/** From 1.11.3 on Flink puts a prefix before every refusal of the calculation by throwing it again. */
function divide({ division, mapped }: MappedDivision, cores: CpuCores | undefined): TaskManagerMemory {
  try {
    const { parts, jvm, totalFlink, totalProcess } = calculate(division, mapped);
    const cpu = cores === undefined ? cpuCores(division) : checkedCores(division, cores.cpuCores, cores.cpuFrom);
    // Objects are written out here and below: spreading them costs more than the calculation.
    return {
      frameworkHeap: parts.frameworkHeap,
      taskHeap: parts.taskHeap,
      managed: parts.managed,
      frameworkOffHeap: parts.frameworkOffHeap,
      taskOffHeap: parts.taskOffHeap,
      network: parts.network,
      jvmMetaspace: jvm.metaspace,
      jvmOverhead: jvm.overhead,
      totalFlink,
      totalProcess,
      cpuCores: cpu.cpuCores,
      cpuFrom: cpu.cpuFrom,
      slots: taskSlots(division),
      externalResources: externalResources(division),
      notices: division.notices,
    };
  } catch (thrown) {
    const refusal = caughtRefusal(thrown);
    if (refusal.exceptions[0] !== ILLEGAL_CONFIGURATION || !since(division.line, "1.11")) throw thrown;
    throw { refusal: rethrownAs(ILLEGAL_CONFIGURATION, refusal) };
  }
}

/** What the sizes alone decide. */
interface DividedSizes {
  readonly parts: TaskManagerFlinkMemory;
  readonly jvm: JvmMemory;
  readonly totalFlink: Component;
  readonly totalProcess: Component;
}

function calculate(division: Division, mapped: MappedDivision["mapped"]): DividedSizes {
  const { taskHeap, managed, flink, process } = TASK_MANAGER;
  let parts: TaskManagerFlinkMemory;
  let jvm: JvmMemory;
  let totalFlink: Component;
  if (isSet(division, taskHeap) && isSet(division, managed)) {
    parts = fromHeapAndManaged(division);
    totalFlink = { bytes: sumOf(parts), derivation: { how: "sum" } };
    jvm = jvmMemoryOfFlink(division, TASK_MANAGER, { bytes: totalFlink.bytes, key: taskHeap.key });
  } else if (isSet(division, flink)) {
    totalFlink = fromLegacy(fixedSize(division, flink, 0n), mapped);
    parts = fromTotal(division, totalFlink.bytes, flink.key);
    jvm = jvmMemoryOfFlink(division, TASK_MANAGER, { bytes: totalFlink.bytes, key: flink.key });
  } else if (isSet(division, process)) {
    const total = readSize(division, process, 0n).bytes;
    jvm = jvmMemoryOfProcess(division, TASK_MANAGER, total);
    const rest = subtract(total, add(jvm.metaspace.bytes, jvm.overhead.bytes));
    parts = fromTotal(division, rest, process.key);
    totalFlink = { bytes: rest, derivation: { how: "rest", of: process.key, total } };
  } else {
    return refuseNothing(division, [[taskHeap, managed], [flink], [process]]);
  }
  const bytes = add(totalFlink.bytes, jvm.metaspace.bytes, jvm.overhead.bytes);
  const totalProcess: Component = {
    bytes,
    derivation: isSet(division, process) ? { how: "option", key: process.key } : { how: "sum" },
  };
  return { parts, jvm, totalFlink, totalProcess: fromLegacy(totalProcess, mapped) };
}

/** Total Flink memory as the sum of its parts. */
export function sumOf(parts: TaskManagerFlinkMemory): bigint {
  const { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, network, managed } = parts;
  return add(
    frameworkHeap.bytes,
    frameworkOffHeap.bytes,
    taskHeap.bytes,
    taskOffHeap.bytes,
    network.bytes,
    managed.bytes,
  );
}

/** `TaskExecutorFlinkMemoryUtils.deriveFromRequiredFineGrainedOptions`. */
function fromHeapAndManaged(division: Division): TaskManagerFlinkMemory {
  const taskHeap = fixedSize(division, TASK_MANAGER.taskHeap, 0n);
  const managed = fixedSize(division, TASK_MANAGER.managed, 0n);
  const frameworkHeap = fixedSize(division, TASK_MANAGER.frameworkHeap, DEFAULT_SIZE.framework);
  const frameworkOffHeap = fixedSize(division, TASK_MANAGER.frameworkOffHeap, DEFAULT_SIZE.framework);
  const taskOffHeap = fixedSize(division, TASK_MANAGER.taskOffHeap, DEFAULT_SIZE.taskOffHeap);
  const sum = add(frameworkHeap.bytes, frameworkOffHeap.bytes, taskHeap.bytes, taskOffHeap.bytes, managed.bytes);
  const { flink } = TASK_MANAGER;
  let network: Component;
  if (isSet(division, flink)) {
    const total = readSize(division, flink, 0n).bytes;
    if (sum > total) refuseParts(total, { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed }, flink.key);
    network = networkAsRest(division, total - sum, total, flink.key);
  } else {
    network = networkBeside(division, sum);
  }
  return { frameworkHeap, taskHeap, managed, frameworkOffHeap, taskOffHeap, network };
}

/** `TaskExecutorFlinkMemoryUtils.deriveFromTotalFlinkMemory`. */
function fromTotal(division: Division, total: bigint, totalKey: string): TaskManagerFlinkMemory {
  const frameworkHeap = fixedSize(division, TASK_MANAGER.frameworkHeap, DEFAULT_SIZE.framework);
  const frameworkOffHeap = fixedSize(division, TASK_MANAGER.frameworkOffHeap, DEFAULT_SIZE.framework);
  const taskOffHeap = fixedSize(division, TASK_MANAGER.taskOffHeap, DEFAULT_SIZE.taskOffHeap);
  if (isSet(division, TASK_MANAGER.taskHeap)) {
    const taskHeap = fixedSize(division, TASK_MANAGER.taskHeap, 0n);
    const managed = managedMemory(division, total);
    const sum = add(frameworkHeap.bytes, frameworkOffHeap.bytes, taskHeap.bytes, taskOffHeap.bytes, managed.bytes);
    if (sum > total) refuseParts(total, { frameworkHeap, frameworkOffHeap, taskHeap, taskOffHeap, managed }, totalKey);
    const network = networkAsRest(division, total - sum, total, totalKey);
    return { frameworkHeap, taskHeap, managed, frameworkOffHeap, taskOffHeap, network };
  }
  const managed = managedMemory(division, total);
  const network = networkOfTotal(division, total);
  const sum = add(frameworkHeap.bytes, frameworkOffHeap.bytes, taskOffHeap.bytes, managed.bytes, network.bytes);
  if (sum > total) refuseParts(total, { frameworkHeap, frameworkOffHeap, taskOffHeap, managed, network }, totalKey);
  const taskHeap: Component = { bytes: total - sum, derivation: { how: "rest", of: totalKey, total } };
  return { frameworkHeap, taskHeap, managed, frameworkOffHeap, taskOffHeap, network };
}

/** Managed memory: its size if set, otherwise a fraction of total Flink memory that is never cut. */
function managedMemory(division: Division, total: bigint): Component {
  const { managed, managedFraction: option } = TASK_MANAGER;
  if (isSet(division, managed)) return fixedSize(division, managed, 0n);
  const fraction = readFraction(division, option, DEFAULT_FRACTION.managed);
  const range = { option, min: 0n, max: MAX_SIZE, fraction, minKey: option.key, maxKey: option.key };
  return ofTotal(total, checkedRange(division, range));
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
  const present = (Object.keys(PART_NAMES) as (keyof typeof PART_NAMES)[]).flatMap((name) => {
    const part = parts[name];
    return part === undefined ? [] : [{ name, part }];
  });
  const shown = present.map(({ name, part }) => `${PART_NAMES[name]} (${humanReadableSize(part.bytes)})`);
  const last = shown.pop() ?? "";
  return refuse({
    check: "parts-exceed-flink",
    exceptions: [ILLEGAL_CONFIGURATION],
    message: `Sum of configured ${shown.join(", ")} and ${last} exceed configured Total Flink Memory (${humanReadableSize(total)}).`,
    keys: [...new Set([totalKey, ...present.flatMap(({ part }) => keysOf(part))])],
    sizes: { flink: total, ...Object.fromEntries(present.map(({ name, part }) => [name, part.bytes])) },
  });
}

function keysOf({ derivation }: Component): readonly string[] {
  const { how } = derivation;
  return how === "option" || how === "fraction" || how === "legacy-buffers" ? [derivation.key] : [];
}
