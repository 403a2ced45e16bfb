import type { Linted } from "../linter/linted.js";
import type { Component } from "../memory/component.js";
import { mebibytes, yarnContainer } from "../memory/containers.js";
import { memoryDeployment } from "../memory/deployment.js";
import { type JobManagerMemory, jobManagerMemory } from "../memory/job-manager.js";
import {
  type DynamicOption,
  jobManagerDynamicOptions,
  jobManagerJvmArguments,
  taskManagerDynamicOptions,
  taskManagerJvmArguments,
} from "../memory/jvm-arguments.js";
import type { MemoryProcess } from "../memory/legacy-heap.js";
import type { MemoryDeployment, MemoryInput } from "../memory/memory-input.js";
import type { MemoryNotice } from "../memory/memory-notice.js";
import type { MemoryRefusal } from "../memory/memory-refusal.js";
import type { MemoryResult } from "../memory/memory-result.js";
import { memoryInput } from "../memory/memory-source.js";
import { proposeJobManager, proposeTaskManager } from "../memory/propose.js";
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
  /** The containers of the processes, on YARN and on native Kubernetes. */
  readonly containers?: Readonly<Record<MemoryProcess, Container | undefined>>;
}

/** A container, in mebibytes. */
export interface Container {
  readonly requested: number;
  /** What YARN gives with its default minimum allocation of 1024 MiB, or the limit on Kubernetes. */
  readonly given: number;
}

/** Divides the memory that a file's effective configuration asks for, as Flink does on the newest line of its target. */
export function fileMemory({ effective, result, document }: Linted): FileMemory {
  const line = newestOf(result.target.lines);
  const deployment = memoryDeployment(result.target.deployment?.value);
  const input = memoryInput(effective, { flink: line, deployment, source: document.format });
  const jobmanager = jobManager(jobManagerMemory(input), input);
  const taskmanager = taskManager(taskManagerMemory(input), input);
  if (deployment === "standalone") return { line, deployment, jobmanager, taskmanager };
  const factor = (process: MemoryProcess): number => {
    const setting = effective.read(`kubernetes.${process}.memory.limit-factor`, line);
    return setting.from === "nothing" ? 1 : Number(setting.value);
  };
  const containers = {
    jobmanager: containerOf(jobmanager, deployment, factor("jobmanager")),
    taskmanager: containerOf(taskmanager, deployment, factor("taskmanager")),
  };
  return { line, deployment, jobmanager, taskmanager, containers };
}

const YARN_MINIMUM = 1024;

function containerOf(memory: ProcessMemory, deployment: MemoryDeployment, factor: number): Container | undefined {
  if (!memory.ok) return undefined;
  const { bytes } = memory.totalProcess;
  if (deployment === "yarn") {
    const { requested, allocated } = yarnContainer(bytes, { minimum: YARN_MINIMUM });
    return { requested, given: allocated };
  }
  const requested = mebibytes(bytes);
  return factor >= 1 ? { requested, given: Math.trunc(requested * factor) } : undefined;
}

/** A division that is proposed for processes of one size. */
export interface ProposedMemory extends FileMemory {
  /** What to write, by process. */
  readonly settings: Readonly<Record<MemoryProcess, Readonly<Record<string, string>>>>;
  /** Settings of the file about the same memory that do not belong to it. */
  readonly obsolete: readonly string[];
}

/**
 * What to set so that a process has so many bytes in all, and what results: Flink's own division, without managed memory where
 * the file chooses a state backend that uses none. Slots are those of the file.
 *
 * @param bytes the size of the whole process, above 0
 */
export function proposedMemory(linted: Linted, bytes: bigint): ProposedMemory {
  const { effective, result } = linted;
  const flink = newestOf(result.target.lines);
  const deployment = memoryDeployment(result.target.deployment?.value);
  const set = (key: string): string => {
    const setting = effective.read(key, flink);
    return setting.from === "entry" ? setting.value.trim().toLowerCase() : "";
  };
  const backend = set("state.backend.type") || set("state.backend");
  const slots = Number(set("taskmanager.numberOfTaskSlots") || "1");
  const needs = {
    usesManagedMemory: !HEAP_BACKENDS.has(backend),
    slots: Number.isInteger(slots) && slots > 0 ? slots : 1,
  };
  const jobmanager = proposeJobManager(bytes, { flink, deployment });
  const taskmanager = proposeTaskManager(bytes, { flink, deployment }, needs);
  const input = (settings: Readonly<Record<string, string>>): MemoryInput =>
    memoryInput(settings, { flink, deployment });
  const proposed = new Set([...Object.keys(jobmanager.settings), ...Object.keys(taskmanager.settings)]);
  return {
    line: flink,
    deployment,
    jobmanager: jobManager(jobmanager.result, input(jobmanager.settings)),
    taskmanager: taskManager(taskmanager.result, input(taskmanager.settings)),
    settings: { jobmanager: jobmanager.settings, taskmanager: taskmanager.settings },
    obsolete: effective.keys().filter((key) => MEMORY_KEY.test(key) && !proposed.has(key)),
  };
}

/** State backends that keep state on the heap; Flink 2 has no other default than hashmap. */
const HEAP_BACKENDS: ReadonlySet<string> = new Set(["hashmap", "filesystem", "jobmanager"]);
const MEMORY_KEY =
  /^(?:job|task)manager\.(?:memory|heap)\.|^taskmanager\.network\.(?:memory\.(?:min|max|fraction)|numberOfBuffers)$/;

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
