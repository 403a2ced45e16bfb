import type { JobManagerMemory } from "./job-manager.js";
import type { TaskManagerMemory } from "./task-manager.js";

/** The JVM arguments of a TaskManager (`ProcessMemoryUtils.generateJvmParametersStr`), sizes in bytes. */
export function taskManagerJvmArguments(memory: TaskManagerMemory): string {
  const heap = memory.frameworkHeap.bytes + memory.taskHeap.bytes;
  const direct = memory.frameworkOffHeap.bytes + memory.taskOffHeap.bytes + memory.network.bytes;
  return `-Xmx${heap} -Xms${heap} -XX:MaxDirectMemorySize=${direct} -XX:MaxMetaspaceSize=${memory.jvmMetaspace.bytes}`;
}

/** The JVM arguments of a JobManager; direct memory is limited only where the configuration asks for it. */
export function jobManagerJvmArguments(memory: JobManagerMemory): string {
  const direct = memory.limitsDirectMemory ? ` -XX:MaxDirectMemorySize=${memory.offHeap.bytes}` : "";
  const heap = memory.jvmHeap.bytes;
  return `-Xmx${heap} -Xms${heap}${direct} -XX:MaxMetaspaceSize=${memory.jvmMetaspace.bytes}`;
}
