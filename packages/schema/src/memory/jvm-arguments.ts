import type { FlinkLine } from "../text/flink-line.js";
import { doubleText } from "../values/java-decimal-text.js";
import { javaHashOrder } from "./java-hash-order.js";
import type { JobManagerMemory } from "./job-manager.js";
import { JOB_MANAGER, since, TASK_MANAGER } from "./options.js";
import type { TaskManagerMemory } from "./task-manager.js";

/** The JVM arguments of a TaskManager (`ProcessMemoryUtils.generateJvmParametersStr`), sizes in bytes. */
export function taskManagerJvmArguments(memory: TaskManagerMemory): string {
  const heap = memory.frameworkHeap.bytes + memory.taskHeap.bytes;
  const direct = memory.frameworkOffHeap.bytes + memory.taskOffHeap.bytes + memory.network.bytes;
  return `-Xmx${heap} -Xms${heap} -XX:MaxDirectMemorySize=${direct} -XX:MaxMetaspaceSize=${memory.jvmMetaspace.bytes}`;
}

/**
 * The JVM arguments of a JobManager; direct memory is limited only where the configuration asks for it. In 1.10 the start
 * script gives the heap in whole mebibytes, and nothing when it is 0.
 */
export function jobManagerJvmArguments(memory: JobManagerMemory): string {
  const heap = memory.jvmHeap.bytes;
  if (memory.model === "heap") return heap === 0n ? "" : `-Xms${heap >> 20n}m -Xmx${heap >> 20n}m`;
  const direct = memory.limitsDirectMemory ? ` -XX:MaxDirectMemorySize=${memory.offHeap.bytes}` : "";
  return `-Xmx${heap} -Xms${heap}${direct} -XX:MaxMetaspaceSize=${memory.jvmMetaspace.bytes}`;
}

/** An option that the start script passes to the process with `-D`. */
export type DynamicOption = readonly [key: string, value: string];

/** The options of a TaskManager (`TaskExecutorProcessUtils.generateDynamicConfigsStr`), in the order in which Flink prints them. */
export function taskManagerDynamicOptions(memory: TaskManagerMemory, line: FlinkLine): readonly DynamicOption[] {
  const size = (bytes: bigint): string => `${bytes}b`;
  const network = size(memory.network.bytes);
  const options: DynamicOption[] = [
    [TASK_MANAGER.cpu.key, doubleText(memory.cpuCores)],
    [TASK_MANAGER.frameworkHeap.key, size(memory.frameworkHeap.bytes)],
    [TASK_MANAGER.frameworkOffHeap.key, size(memory.frameworkOffHeap.bytes)],
    [TASK_MANAGER.taskHeap.key, size(memory.taskHeap.bytes)],
    [TASK_MANAGER.taskOffHeap.key, size(memory.taskOffHeap.bytes)],
    [TASK_MANAGER.networkMin.key, network],
    [TASK_MANAGER.networkMax.key, network],
    [TASK_MANAGER.managed.key, size(memory.managed.bytes)],
  ];
  if (since(line, "1.12")) {
    options.push(
      [TASK_MANAGER.metaspace.key, size(memory.jvmMetaspace.bytes)],
      [TASK_MANAGER.overheadMin.key, size(memory.jvmOverhead.bytes)],
      [TASK_MANAGER.overheadMax.key, size(memory.jvmOverhead.bytes)],
    );
  }
  if (since(line, "1.13")) {
    options.push([TASK_MANAGER.slots.key, String(memory.slots)], ["external-resources", resourceList(memory, line)]);
    for (const { name, amount } of memory.externalResources) {
      options.push([`external-resource.${name}.amount`, String(amount)]);
    }
  }
  return ordered(options);
}

function resourceList({ externalResources }: TaskManagerMemory, line: FlinkLine): string {
  if (externalResources.length === 0) return "none";
  const names = externalResources.map(({ name }) => name).join(";");
  return since(line, "1.15") ? `"${names}"` : names;
}

/** The options of a JobManager (`JobManagerProcessUtils.generateDynamicConfigsStr`), from 1.12 on, in Flink's order. */
export function jobManagerDynamicOptions(memory: JobManagerMemory, line: FlinkLine): readonly DynamicOption[] {
  if (memory.model === "heap" || !since(line, "1.12")) return [];
  return ordered([
    [JOB_MANAGER.heap.key, `${memory.jvmHeap.bytes}b`],
    [JOB_MANAGER.offHeap.key, `${memory.offHeap.bytes}b`],
    [JOB_MANAGER.metaspace.key, `${memory.jvmMetaspace.bytes}b`],
    [JOB_MANAGER.overheadMin.key, `${memory.jvmOverhead.bytes}b`],
    [JOB_MANAGER.overheadMax.key, `${memory.jvmOverhead.bytes}b`],
  ]);
}

/** The order of the keys printed last, which mostly are the same again. */
let lastKeys: readonly string[] = [];
let lastOrder: readonly number[] = [];

function ordered(options: readonly DynamicOption[]): readonly DynamicOption[] {
  const keys = options.map(([key]) => key);
  if (keys.length !== lastKeys.length || keys.some((key, index) => key !== lastKeys[index])) {
    lastKeys = keys;
    lastOrder = javaHashOrder(keys).map((key) => keys.indexOf(key));
  }
  return lastOrder.flatMap((index) => {
    const option = options[index];
    return option === undefined ? [] : [option];
  });
}

/** The options as the start scripts pass them: `-D key=value`, separated by blanks. */
export function dynamicOptionsText(options: readonly DynamicOption[]): string {
  return options.map(([key, value]) => `-D ${key}=${value}`).join(" ");
}
