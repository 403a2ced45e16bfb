import { add } from "./arithmetic.js";
import { type JvmMemory, jvmMemoryOfFlink } from "./jvm-memory.js";
import { withLegacyHeap } from "./legacy-heap.js";
import { type Division, isSet, type MemoryInput, readBoolean } from "./memory-input.js";
import { caughtRefusal } from "./memory-refusal.js";
import type { MemoryResult } from "./memory-result.js";
import { since, TASK_MANAGER } from "./options.js";
import { type TaskManagerMemory, taskManagerMemory, taskManagerMemoryBy } from "./task-manager.js";

const FINE_GRAINED = {
  key: "cluster.fine-grained-resource-management.enabled",
  deprecated: [],
  shownDefault: "false",
} as const;

/** Whether the ResourceManager drops the total sizes: always from 1.19 on, by default in 1.18, on request from 1.13 on. */
function dropsTotals(division: Division): boolean {
  if (since(division.line, "1.19")) return true;
  if (!since(division.line, "1.13")) return false;
  return readBoolean(division, FINE_GRAINED, since(division.line, "1.18"));
}

/**
 * The memory of the TaskManagers that an active ResourceManager (native Kubernetes, YARN) starts: it keeps task heap, task
 * off-heap, network and managed memory of {@link taskManagerMemory} and computes the JVM overhead anew, from 1.18 on
 * without looking at the configured totals, so that a container may differ from `taskmanager.memory.process.size`. Mirrors
 * `ActiveResourceManagerFactory` and `TaskExecutorProcessUtils.processSpecFromWorkerResourceSpec`; the same as
 * {@link taskManagerMemory} standalone and in 1.10.
 */
export function workerMemory(input: MemoryInput): MemoryResult<TaskManagerMemory> {
  if (input.deployment === "standalone" || !since(input.line, "1.11")) return taskManagerMemory(input);
  const first = taskManagerMemoryBy(input, "resource-manager");
  if (!first.ok) return first;
  const division: Division = { ...input, notices: [...first.memory.notices] };
  try {
    return { ok: true, memory: recomputed(division, first.memory) };
  } catch (thrown) {
    return { ok: false, refusal: caughtRefusal(thrown), notices: division.notices };
  }
}

function recomputed(given: Division, memory: TaskManagerMemory): TaskManagerMemory {
  const { process, flink } = TASK_MANAGER;
  const { division } = withLegacyHeap({ ...given, notices: [] }, "taskmanager");
  const drops = dropsTotals(division);
  const get: Division["get"] = (key) =>
    drops && (key === process.key || key === flink.key) ? undefined : division.get(key);
  if (drops) {
    for (const option of [process, flink]) {
      if (isSet(division, option)) {
        given.notices.push({ code: "total-ignored-by-resource-manager", about: option.key });
      }
    }
  }
  const totalFlink = memory.totalFlink.bytes;
  const known = { bytes: totalFlink, key: drops ? process.key : flink.key };
  const jvm: JvmMemory = jvmMemoryOfFlink({ ...division, get }, TASK_MANAGER, known);
  return {
    ...memory,
    jvmMetaspace: jvm.metaspace,
    jvmOverhead: jvm.overhead,
    totalProcess: { bytes: add(totalFlink, jvm.metaspace.bytes, jvm.overhead.bytes), derivation: { how: "sum" } },
    notices: given.notices,
  };
}
