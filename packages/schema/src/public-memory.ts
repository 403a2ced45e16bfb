import { jobManagerMemory as divideJobManager, type JobManagerMemory } from "./memory/job-manager.js";
import {
  type DynamicOption,
  jobManagerDynamicOptions,
  jobManagerJvmArguments,
  taskManagerDynamicOptions,
  taskManagerJvmArguments,
} from "./memory/jvm-arguments.js";
import type { MemoryProcess } from "./memory/legacy-heap.js";
import type { MemoryNotice } from "./memory/memory-notice.js";
import type { MemoryRefusal } from "./memory/memory-refusal.js";
import { type MemoryConfig, type MemoryTarget, memoryInput } from "./memory/memory-source.js";
import { type Proposal, type ProposalNeeds, propose } from "./memory/propose.js";
import { workerMemory } from "./memory/resource-manager.js";
import { taskManagerMemory as divideTaskManager, type TaskManagerMemory } from "./memory/task-manager.js";
import { type WayOut, waysOut } from "./memory/way-out.js";

/** How Flink divides the memory of a process and starts it, or why it refuses to. */
export type ProcessMemory<T> =
  | {
      readonly ok: true;
      readonly memory: T;
      /** What the start script puts on the command line of the JVM; sizes in bytes. */
      readonly jvmArguments: string;
      /** The options that the start script passes with `-D`, in Flink's order. */
      readonly dynamicOptions: readonly DynamicOption[];
    }
  | { readonly ok: false; readonly refusal: MemoryRefusal; readonly notices: readonly MemoryNotice[] };

/** Of whose TaskManagers the memory is asked for. */
export interface TaskManagerTarget extends MemoryTarget {
  /**
   * Whether the TaskManagers are meant that the ResourceManager of YARN or native Kubernetes starts by itself. From 1.18 on
   * it looks at no total size, so that containers may differ from `taskmanager.memory.process.size`. False by default: the
   * division that start scripts and clients make.
   */
  readonly byResourceManager?: boolean;
}

/**
 * The memory of a JobManager as Flink divides it: every part in bytes (0 to 2^63 - 1) with its origin. Mirrors
 * `JobManagerProcessUtils` of 1.11 and newer; 1.10 has a heap size only, in whole mebibytes, minus the cut-off in a container.
 * A configuration that Flink refuses is a result with Flink's exceptions and message. Never throws.
 */
export function jobManagerMemory(config: MemoryConfig, target: MemoryTarget): ProcessMemory<JobManagerMemory> {
  const result = divideJobManager(memoryInput(config, target));
  if (!result.ok) return result;
  return {
    ...result,
    jvmArguments: jobManagerJvmArguments(result.memory),
    dynamicOptions: jobManagerDynamicOptions(result.memory, target.flink),
  };
}

/**
 * The memory, CPU and slots of a TaskManager as Flink divides them: every part in bytes (0 to 2^63 - 1) with its origin.
 * Mirrors `TaskExecutorProcessUtils` of 1.10 and newer. A configuration that Flink refuses is a result with Flink's
 * exceptions and message. Never throws.
 */
export function taskManagerMemory(config: MemoryConfig, target: TaskManagerTarget): ProcessMemory<TaskManagerMemory> {
  const input = memoryInput(config, target);
  const result = target.byResourceManager === true ? workerMemory(input) : divideTaskManager(input);
  if (!result.ok) return result;
  return {
    ...result,
    jvmArguments: taskManagerJvmArguments(result.memory),
    dynamicOptions: taskManagerDynamicOptions(result.memory, target.flink),
  };
}

/**
 * The smallest changes with which Flink divides the memory of a process, the one to name first in front; empty where it
 * does so already. Each was confirmed by dividing again. Never throws.
 */
export function memoryWaysOut(process: MemoryProcess, config: MemoryConfig, target: MemoryTarget): readonly WayOut[] {
  return waysOut(memoryInput(config, target), process);
}

/**
 * Settings for a process of so many bytes (0 to 2^63 - 1), and the division that results from them; a size that is too small
 * has a refusal as its result. Never throws.
 */
export function proposeMemory(
  process: MemoryProcess,
  processSize: bigint,
  target: MemoryTarget,
  needs?: ProposalNeeds,
): Proposal<TaskManagerMemory | JobManagerMemory> {
  return propose(process, processSize, target, needs);
}
