import type { Circumstance } from "../circumstance.js";

const set = (key: string): Circumstance => ({ key, set: true });

/** What makes a TaskManager's memory unusual in a way that can leave a part too small; a process of this size has enough otherwise. */
function taskManager(enough: string): Circumstance {
  const memory = "taskmanager.memory";
  return {
    anyOf: [
      { key: `${memory}.process.size`, below: enough },
      { key: `${memory}.managed.fraction`, above: "0.4" },
      { key: `${memory}.network.fraction`, above: "0.1" },
      { key: `${memory}.network.min`, above: "64mb" },
      { key: `${memory}.framework.heap.size`, above: "128mb" },
      { key: `${memory}.framework.off-heap.size`, above: "128mb" },
      { key: `${memory}.jvm-metaspace.size`, above: "256mb" },
      { key: `${memory}.jvm-overhead.fraction`, above: "0.1" },
      { key: `${memory}.jvm-overhead.min`, above: "192mb" },
      set(`${memory}.flink.size`),
      set(`${memory}.task.heap.size`),
      set(`${memory}.task.off-heap.size`),
      set(`${memory}.managed.size`),
      set("taskmanager.network.numberOfBuffers"),
      set("taskmanager.heap.size"),
      set("taskmanager.heap.mb"),
    ],
  };
}

/** The same for a JobManager. */
function jobManager(enough: string): Circumstance {
  const memory = "jobmanager.memory";
  return {
    anyOf: [
      { key: `${memory}.process.size`, below: enough },
      { key: `${memory}.off-heap.size`, above: "128mb" },
      { key: `${memory}.jvm-metaspace.size`, above: "256mb" },
      { key: `${memory}.jvm-overhead.fraction`, above: "0.1" },
      { key: `${memory}.jvm-overhead.min`, above: "192mb" },
      set(`${memory}.flink.size`),
      set(`${memory}.heap.size`),
      set("jobmanager.heap.size"),
      set("jobmanager.heap.mb"),
    ],
  };
}

/** Circumstances under which Flink may refuse to divide the memory: with defaults 982m and 577m are the least that start. */
export const MAY_BE_REFUSED = { taskmanager: taskManager("982mb"), jobmanager: jobManager("577mb") } as const;

/** Circumstances under which little heap may be left: with defaults 1216m and 704m leave 128m. */
export const MAY_LACK_HEAP = { taskmanager: taskManager("1300mb"), jobmanager: jobManager("705mb") } as const;
