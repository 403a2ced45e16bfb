import type { Catalogue } from "../catalogue/catalogue.js";
import { defaultOf } from "./compare.js";
import { counterpart } from "./counterpart.js";
import { isSameValue } from "./same-value.js";
import { type Reading, readSide, type Side } from "./side.js";

/** An option that neither side sets and whose default is another one on the second line. */
export interface ChangedDefault {
  readonly option: string;
  /** Undefined where it has no default. */
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
}

/**
 * Options whose defaults decide how a cluster behaves, by their newest names. `restart-strategy.type` has no default of its own:
 * what jobs with checkpoints do without it changed in 1.19 (`RestartBackoffTimeStrategyFactoryLoader`).
 */
const WORTH_TELLING: readonly string[] = [
  "execution.checkpointing.checkpoints-after-tasks-finish",
  "execution.checkpointing.data-inline-threshold",
  "execution.checkpointing.unaligned.forced",
  "jobmanager.execution.failover-strategy",
  "kubernetes.jobmanager.service-account",
  "kubernetes.rest-service.exposed.type",
  "kubernetes.taskmanager.service-account",
  "kubernetes.transactional-operation.max-retries",
  "pipeline.auto-watermark-interval",
  "python.fn-execution.bundle.size",
  "python.fn-execution.memory.managed",
  "restart-strategy.exponential-delay.backoff-multiplier",
  "restart-strategy.exponential-delay.max-backoff",
  "security.ssl.algorithms",
  "security.ssl.verify-hostname",
  "state.backend.rocksdb.checkpoint.transfer.thread.num",
  "table.exec.mini-batch.allow-latency",
  "table.generated-code.max-length",
  "taskmanager.memory.framework.off-heap.batch-shuffle.size",
  "taskmanager.memory.managed.consumer-weights",
  "taskmanager.memory.network.max",
  "taskmanager.network.memory.buffer-debloat.period",
  "taskmanager.network.sort-shuffle.min-parallelism",
];

/** What only matters where something else is set: the key that must be there, or one below it. */
const ONLY_WITH: Readonly<Record<string, RegExp>> = {
  "kubernetes.jobmanager.service-account": /^kubernetes\./,
  "kubernetes.rest-service.exposed.type": /^kubernetes\./,
  "kubernetes.taskmanager.service-account": /^kubernetes\./,
  "kubernetes.transactional-operation.max-retries": /^kubernetes\./,
  "python.fn-execution.bundle.size": /^python\./,
  "python.fn-execution.memory.managed": /^python\./,
  "restart-strategy.exponential-delay.backoff-multiplier": /^restart-strategy\.exponential-delay\./,
  "restart-strategy.exponential-delay.max-backoff": /^restart-strategy\.exponential-delay\./,
  "security.ssl.algorithms": /^security\.ssl\./,
  "security.ssl.verify-hostname": /^security\.ssl\./,
  "state.backend.rocksdb.checkpoint.transfer.thread.num": /^state\.backend/,
  "table.exec.mini-batch.allow-latency": /^table\./,
  "table.generated-code.max-length": /^table\./,
};

/** The defaults worth telling that are others on the second side, and that neither side sets. */
export function changedDefaults(left: Side, right: Side, catalogue: Catalogue): readonly ChangedDefault[] {
  if (left.line === right.line) return [];
  const before = readSide(left, catalogue);
  const after = readSide(right, catalogue);
  const keys = [...left.settings.keys(), ...right.settings.keys()];
  const changed: ChangedDefault[] = [];
  for (const option of WORTH_TELLING) {
    const only = ONLY_WITH[option];
    if (only !== undefined && !keys.some((key) => only.test(key))) continue;
    const old = nameOn(option, left, catalogue);
    const now = nameOn(option, right, catalogue);
    if (old === undefined || now === undefined || before.has(old) || after.has(now)) continue;
    const one = defaultOf(left, old, catalogue);
    const other = defaultOf(right, now, catalogue);
    if (one === undefined && other === undefined) continue;
    if (one !== undefined && other !== undefined && isSameValue(one, left, other, right)) continue;
    changed.push({ option: now, before: one, after: other });
  }
  return changed;
}

function nameOn(option: string, side: Side, catalogue: Catalogue): string | undefined {
  return counterpart(option, side.line, catalogue);
}

/** Whether what happens to failing jobs with checkpoints changes, because no restart strategy is chosen. */
export function restartStrategyChanges(left: Side, right: Side): boolean {
  const exponential = (side: Side): boolean => !/^1\.1[0-8]$/.test(side.line);
  const chosen = [...left.settings.keys(), ...right.settings.keys()].some(
    (key) => key === "restart-strategy" || key === "restart-strategy.type",
  );
  return !chosen && exponential(left) !== exponential(right);
}
