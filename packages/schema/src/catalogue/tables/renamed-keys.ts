/** What took the place of a key that Flink reads no longer, or calls deprecated without reading it through another option. */
export interface RenamedKey {
  readonly key: string;
  readonly successor: string;
  /** `renamed`: the value means the same there. `replaced`: the successor wants a value of its own. */
  readonly relation: "renamed" | "replaced";
}

function renamed(key: string, successor: string): RenamedKey {
  return { key, successor, relation: "renamed" };
}

function replaced(key: string, successor: string): RenamedKey {
  return { key, successor, relation: "replaced" };
}

/**
 * Read off the options of neighbouring lines and the notes on their `@deprecated` fields. What an option reads as an alias
 * now, or read as one before, needs no entry: the options tell it.
 */
export const RENAMED_KEYS: readonly RenamedKey[] = [
  // Same type, same default, same constant in the class; no alias.
  renamed(
    "table.exec.deduplicate.mini-batch.compact-changes",
    "table.exec.deduplicate.mini-batch.compact-changes-enabled",
  ),
  renamed(
    "table.exec.insert-and-updateafter-sensitive",
    "table.exec.deduplicate.insert-update-after-sensitive-enabled",
  ),
  renamed("table.exec.topn.cache-size", "table.exec.rank.topn-cache-size"),
  renamed("execution.async-state.buffer-size", "execution.async-state.active-buffer-size"),
  renamed("execution.async-state.buffer-timeout", "execution.async-state.active-buffer-timeout"),
  renamed("execution.async-state.in-flight-records-limit", "execution.async-state.total-buffer-size"),
  renamed("state.backend.forst.remote-dir", "state.backend.forst.primary-dir"),
  renamed("sql-client.display.max-column-width", "table.display.max-column-width"),

  // Other options, other values. Heap cutoff: the JobManager's part was the last to be read.
  replaced("containerized.heap-cutoff-ratio", "jobmanager.memory.jvm-overhead.fraction"),
  replaced("containerized.heap-cutoff-min", "jobmanager.memory.jvm-overhead.min"),
  replaced("table.optimizer.union-all-as-breakpoint-disabled", "table.optimizer.union-all-as-breakpoint-enabled"),
  replaced("python.fn-execution.buffer.memory.size", "python.fn-execution.memory.managed"),
  replaced("python.fn-execution.framework.memory.size", "python.fn-execution.memory.managed"),
  replaced("jobmanager.heap.size", "jobmanager.memory.process.size"),
  replaced("jobmanager.heap.mb", "jobmanager.memory.process.size"),
  replaced("taskmanager.heap.size", "taskmanager.memory.process.size"),
  replaced("taskmanager.heap.mb", "taskmanager.memory.process.size"),
  replaced("taskmanager.network.numberOfBuffers", "taskmanager.memory.network.min"),
  replaced("security.ssl.enabled", "security.ssl.internal.enabled"),
  replaced("web.ssl.enabled", "security.ssl.rest.enabled"),
  replaced("jobmanager.web.ssl.enabled", "security.ssl.rest.enabled"),
  replaced("security.ssl.verify-hostname", "security.ssl.rest.verify-hostname"),
  replaced("cluster.evenly-spread-out-slots", "taskmanager.load-balance.mode"),
  replaced("pipeline.default-kryo-serializers", "pipeline.serialization-config"),
  replaced("pipeline.registered-kryo-types", "pipeline.serialization-config"),
  replaced("pipeline.registered-pojo-types", "pipeline.serialization-config"),
  replaced("table.exec.shuffle-mode", "execution.batch-shuffle-mode"),
  replaced("table.exec.legacy-transformation-uids", "table.exec.uid.generation"),
  replaced("fine-grained.shuffle-mode.all-blocking", "execution.batch-shuffle-mode"),
  replaced("taskmanager.registration.initial-backoff", "cluster.registration.initial-timeout"),
  replaced("taskmanager.registration.max-backoff", "cluster.registration.max-timeout"),
  replaced("taskmanager.registration.refused-backoff", "cluster.registration.refused-registration-delay"),
  // Seconds as a whole number there, a duration here.
  replaced("jobstore.expiration-time", "completed-application-store.expiration-time"),
];
