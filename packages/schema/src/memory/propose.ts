import { sizeText } from "./changed-input.js";
import { type JobManagerMemory, jobManagerMemory } from "./job-manager.js";
import { LEGACY_HEAP_SIZE, type MemoryProcess } from "./legacy-heap.js";
import type { MemoryResult } from "./memory-result.js";
import { type MemoryTarget, memoryInput } from "./memory-source.js";
import { JOB_MANAGER, since, TASK_MANAGER } from "./options.js";
import { type TaskManagerMemory, taskManagerMemory } from "./task-manager.js";

/** What is known about the jobs. */
export interface ProposalNeeds {
  /** Whether jobs keep state in RocksDB or ForSt, run batch operators or Python: only then is managed memory used. True by default. */
  readonly usesManagedMemory?: boolean;
  /** Slots of the TaskManager; 1 by default. */
  readonly slots?: number;
}

/** Settings for a process of some size, and the memory that results from them. */
export interface Proposal<T> {
  readonly settings: Readonly<Record<string, string>>;
  readonly result: MemoryResult<T>;
}

/**
 * A division of so many bytes for a TaskManager: its total process size, and no managed memory where nothing uses it; all else
 * is Flink's own division. Refused, as a result, where the size is too small; {@link waysOut} says what would do.
 */
export function proposeTaskManager(
  processSize: bigint,
  target: MemoryTarget,
  { usesManagedMemory = true, slots = 1 }: ProposalNeeds = {},
): Proposal<TaskManagerMemory> {
  const settings: Record<string, string> = { [TASK_MANAGER.process.key]: sizeText(processSize) };
  if (!usesManagedMemory) settings[TASK_MANAGER.managed.key] = "0";
  if (slots !== 1) settings[TASK_MANAGER.slots.key] = String(slots);
  return { settings, result: taskManagerMemory(memoryInput(settings, target)) };
}

/** A division of so many bytes for a JobManager: its total process size; in 1.10 its heap size. */
export function proposeJobManager(processSize: bigint, target: MemoryTarget): Proposal<JobManagerMemory> {
  const { key } = since(target.flink, "1.11") ? JOB_MANAGER.process : LEGACY_HEAP_SIZE.jobmanager;
  const settings = { [key]: sizeText(processSize) };
  return { settings, result: jobManagerMemory(memoryInput(settings, target)) };
}

/** The proposal for either process. */
export function propose(
  process: MemoryProcess,
  processSize: bigint,
  target: MemoryTarget,
  needs?: ProposalNeeds,
): Proposal<TaskManagerMemory | JobManagerMemory> {
  return process === "taskmanager"
    ? proposeTaskManager(processSize, target, needs)
    : proposeJobManager(processSize, target);
}
