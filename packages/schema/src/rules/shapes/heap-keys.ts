/** The heap sizes of Flink 1.9, which Flink translated into its memory model up to 1.20; what they mean depends on the deployment. */
export const HEAP_KEYS: readonly string[] = [
  "jobmanager.heap.size",
  "jobmanager.heap.mb",
  "taskmanager.heap.size",
  "taskmanager.heap.mb",
];

/** What a heap size became in the memory model. */
export interface HeapSuccessors {
  readonly process: "JobManager" | "TaskManager";
  /** Sets of keys of which one is enough to configure the memory of the process. */
  readonly totals: readonly (readonly string[])[];
  /** What the heap size meant to a standalone cluster, and to one whose processes run in containers of YARN or Kubernetes. */
  readonly standalone: string;
  readonly container: string;
}

const JOB_MANAGER: HeapSuccessors = {
  process: "JobManager",
  totals: [["jobmanager.memory.process.size"], ["jobmanager.memory.flink.size"], ["jobmanager.memory.heap.size"]],
  standalone: "jobmanager.memory.heap.size",
  container: "jobmanager.memory.process.size",
};

const TASK_MANAGER: HeapSuccessors = {
  process: "TaskManager",
  totals: [
    ["taskmanager.memory.process.size"],
    ["taskmanager.memory.flink.size"],
    ["taskmanager.memory.task.heap.size", "taskmanager.memory.managed.size"],
  ],
  standalone: "taskmanager.memory.flink.size",
  container: "taskmanager.memory.process.size",
};

/** What took the place of one of the {@link HEAP_KEYS}. */
export function heapSuccessors(key: string): HeapSuccessors {
  return key.startsWith("jobmanager.") ? JOB_MANAGER : TASK_MANAGER;
}

/** Whether a heap size is a bare number of mebibytes. */
export function isMegabytes(key: string): boolean {
  return key.endsWith(".mb");
}
