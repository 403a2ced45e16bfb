import type { Linted } from "../linter/linted.js";
import type { Component } from "../memory/component.js";
import { memoryDeployment } from "../memory/deployment.js";
import { type JobManagerMemory, jobManagerMemory } from "../memory/job-manager.js";
import {
  type DynamicOption,
  jobManagerDynamicOptions,
  jobManagerJvmArguments,
  taskManagerDynamicOptions,
  taskManagerJvmArguments,
} from "../memory/jvm-arguments.js";
import type { MemoryDeployment, MemoryInput } from "../memory/memory-input.js";
import type { MemoryNotice } from "../memory/memory-notice.js";
import type { MemoryRefusal } from "../memory/memory-refusal.js";
import type { MemoryResult } from "../memory/memory-result.js";
import { memoryInput } from "../memory/memory-source.js";
import { type TaskManagerMemory, taskManagerMemory } from "../memory/task-manager.js";
import { type WayOut, waysOut } from "../memory/way-out.js";
import { type FlinkLine, newestOf } from "../text/flink-line.js";

/** The parts of a process, by their names in the JSON of `memory`. */
export type MemoryPart =
  | "jvmHeap"
  | "offHeap"
  | "frameworkHeap"
  | "taskHeap"
  | "managed"
  | "frameworkOffHeap"
  | "taskOffHeap"
  | "network"
  | "jvmMetaspace"
  | "jvmOverhead";

/** One part of the memory of a process. */
export interface ProcessPart extends Component {
  readonly part: MemoryPart;
}

/** The memory of one process: its parts in the order in which a picture shows them, or why Flink refuses it. */
export type ProcessMemory =
  | {
      readonly ok: true;
      readonly parts: readonly ProcessPart[];
      /** Absent in Flink 1.10, whose JobManager is a heap and nothing else. */
      readonly totalFlink: Component | undefined;
      readonly totalProcess: Component;
      readonly jvmArguments: string;
      readonly dynamicOptions: readonly DynamicOption[];
      readonly notices: readonly MemoryNotice[];
      readonly cpuCores?: number;
      readonly slots?: number;
    }
  | {
      readonly ok: false;
      readonly refusal: MemoryRefusal;
      readonly notices: readonly MemoryNotice[];
      /** What to change so that Flink starts, the best way first. */
      readonly waysOut: readonly WayOut[];
    };

/** The memory that results from a file. */
export interface FileMemory {
  /** The line that is answered for: the newest one of the target. */
  readonly line: FlinkLine;
  readonly deployment: MemoryDeployment;
  readonly jobmanager: ProcessMemory;
  readonly taskmanager: ProcessMemory;
}

/** Divides the memory that a file's effective configuration asks for, as Flink does on the newest line of its target. */
export function fileMemory({ effective, result, document }: Linted): FileMemory {
  const line = newestOf(result.target.lines);
  const deployment = memoryDeployment(result.target.deployment?.value);
  const input = memoryInput(effective, { flink: line, deployment, source: document.format });
  return {
    line,
    deployment,
    jobmanager: jobManager(jobManagerMemory(input), input),
    taskmanager: taskManager(taskManagerMemory(input), input),
  };
}

function jobManager(divided: MemoryResult<JobManagerMemory>, input: MemoryInput): ProcessMemory {
  if (!divided.ok) return { ...divided, waysOut: waysOut(input, "jobmanager") };
  const { memory } = divided;
  const isHeap = memory.model === "heap";
  return {
    ok: true,
    parts: isHeap
      ? parts({ jvmHeap: memory.jvmHeap })
      : parts({
          jvmHeap: memory.jvmHeap,
          offHeap: memory.offHeap,
          jvmMetaspace: memory.jvmMetaspace,
          jvmOverhead: memory.jvmOverhead,
        }),
    totalFlink: isHeap ? undefined : memory.totalFlink,
    totalProcess: isHeap ? (memory.totalProcess ?? memory.jvmHeap) : memory.totalProcess,
    jvmArguments: jobManagerJvmArguments(memory),
    dynamicOptions: jobManagerDynamicOptions(memory, input.line),
    notices: memory.notices,
  };
}

function taskManager(divided: MemoryResult<TaskManagerMemory>, input: MemoryInput): ProcessMemory {
  if (!divided.ok) return { ...divided, waysOut: waysOut(input, "taskmanager") };
  const { memory } = divided;
  const { frameworkHeap, taskHeap, frameworkOffHeap, taskOffHeap, network, managed, jvmMetaspace, jvmOverhead } =
    memory;
  return {
    ok: true,
    parts: parts({
      frameworkHeap,
      taskHeap,
      frameworkOffHeap,
      taskOffHeap,
      network,
      managed,
      jvmMetaspace,
      jvmOverhead,
    }),
    totalFlink: memory.totalFlink,
    totalProcess: memory.totalProcess,
    jvmArguments: taskManagerJvmArguments(memory),
    dynamicOptions: taskManagerDynamicOptions(memory, input.line),
    notices: memory.notices,
    cpuCores: memory.cpuCores,
    slots: memory.slots,
  };
}

function parts(named: Partial<Record<MemoryPart, Component>>): readonly ProcessPart[] {
  return (Object.entries(named) as [MemoryPart, Component][]).map(([part, component]) => ({ part, ...component }));
}
