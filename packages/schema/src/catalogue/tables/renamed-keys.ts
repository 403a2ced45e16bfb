import type { FlinkLine } from "../../text/flink-line.js";

/** What took the place of a key that Flink reads no longer. */
export interface RenamedKey {
  readonly key: string;
  /** The first line that does not read `key`. */
  readonly goneIn: FlinkLine;
  readonly successor: string;
  /** `renamed`: the value means the same there. `replaced`: the successor wants a value of its own. */
  readonly relation: "renamed" | "replaced";
}

function renamed(goneIn: FlinkLine, key: string, successor: string): RenamedKey {
  return { key, goneIn, successor, relation: "renamed" };
}

function replaced(goneIn: FlinkLine, key: string, successor: string): RenamedKey {
  return { key, goneIn, successor, relation: "replaced" };
}

/** Read off the options of neighbouring lines; an alias window that is open needs no entry, the options tell it. */
export const RENAMED_KEYS: readonly RenamedKey[] = [
  // The alias went, the option that read it stayed.
  renamed("1.11", "yarn.appmaster.rpc.address", "jobmanager.rpc.address"),
  renamed("1.11", "yarn.appmaster.rpc.port", "jobmanager.rpc.port"),
  renamed("2.0", "state.backend.rocksdb.checkpointdir", "state.backend.rocksdb.localdir"),
  renamed(
    "2.0",
    "table.exec.deduplicate.insert-and-updateafter-sensitive.enabled",
    "table.exec.deduplicate.insert-update-after-sensitive-enabled",
  ),
  renamed(
    "2.0",
    "table.exec.deduplicate.mini-batch.compact-changes.enabled",
    "table.exec.deduplicate.mini-batch.compact-changes-enabled",
  ),
  renamed("2.0", "table.exec.topn-cache-size", "table.exec.rank.topn-cache-size"),
  renamed("2.0", "table.optimizer.sql-to-rel.project.merge.enabled", "table.optimizer.sql2rel.project-merge.enabled"),

  // Renamed without an alias; type and meaning are the same.
  renamed(
    "1.15",
    "table.exec.deduplicate.mini-batch.compact-changes",
    "table.exec.deduplicate.mini-batch.compact-changes-enabled",
  ),
  renamed(
    "1.15",
    "table.exec.insert-and-updateafter-sensitive",
    "table.exec.deduplicate.insert-update-after-sensitive-enabled",
  ),
  renamed("1.15", "table.exec.topn.cache-size", "table.exec.rank.topn-cache-size"),
  renamed("1.15", "table.exec.non-temporal-sort.enabled", "table.exec.sort.non-temporal.enabled"),
  renamed("2.0", "execution.async-state.buffer-size", "execution.async-state.in-flight-records-limit"),
  renamed("2.0", "state.backend.forst.remote-dir", "state.backend.forst.primary-dir"),
  renamed("2.0", "sql-client.display.max-column-width", "table.display.max-column-width"),

  // Other options, other values.
  replaced("1.11", "containerized.heap-cutoff-ratio", "jobmanager.memory.jvm-overhead.fraction"),
  replaced("1.11", "containerized.heap-cutoff-min", "jobmanager.memory.jvm-overhead.min"),
  replaced("1.11", "yarn.heap-cutoff-ratio", "jobmanager.memory.jvm-overhead.fraction"),
  replaced("1.11", "yarn.heap-cutoff-min", "jobmanager.memory.jvm-overhead.min"),
  replaced("1.11", "yarn.maximum-failed-containers", "resourcemanager.start-worker.max-failure-rate"),
  replaced(
    "1.12",
    "table.optimizer.union-all-as-breakpoint-disabled",
    "table.optimizer.union-all-as-breakpoint-enabled",
  ),
  replaced("1.12", "python.fn-execution.buffer.memory.size", "python.fn-execution.memory.managed"),
  replaced("1.12", "python.fn-execution.framework.memory.size", "python.fn-execution.memory.managed"),
  replaced("1.19", "state.backend.changelog.enabled_for_application", "state.backend.changelog.enabled"),
  replaced("2.0", "jobmanager.heap.size", "jobmanager.memory.process.size"),
  replaced("2.0", "jobmanager.heap.mb", "jobmanager.memory.process.size"),
  replaced("2.0", "taskmanager.heap.size", "taskmanager.memory.process.size"),
  replaced("2.0", "taskmanager.heap.mb", "taskmanager.memory.process.size"),
  replaced("2.0", "taskmanager.network.numberOfBuffers", "taskmanager.memory.network.min"),
  replaced("2.0", "security.ssl.enabled", "security.ssl.internal.enabled"),
  replaced("2.0", "web.ssl.enabled", "security.ssl.rest.enabled"),
  replaced("2.0", "jobmanager.web.ssl.enabled", "security.ssl.rest.enabled"),
  replaced("2.0", "cluster.evenly-spread-out-slots", "taskmanager.load-balance.mode"),
  replaced("2.0", "pipeline.default-kryo-serializers", "pipeline.serialization-config"),
  replaced("2.0", "pipeline.registered-kryo-types", "pipeline.serialization-config"),
  replaced("2.0", "pipeline.registered-pojo-types", "pipeline.serialization-config"),
  replaced("2.0", "table.exec.shuffle-mode", "execution.batch-shuffle-mode"),
  replaced("2.0", "table.exec.legacy-transformation-uids", "table.exec.uid.generation"),
  replaced("2.0", "fine-grained.shuffle-mode.all-blocking", "execution.batch-shuffle-mode"),
  replaced("2.0", "taskmanager.registration.initial-backoff", "cluster.registration.initial-timeout"),
  replaced("2.0", "taskmanager.registration.max-backoff", "cluster.registration.max-timeout"),
  replaced("2.0", "taskmanager.registration.refused-backoff", "cluster.registration.refused-registration-delay"),
  replaced("2.0", "taskmanager.initial-registration-pause", "cluster.registration.initial-timeout"),
  replaced("2.0", "taskmanager.max-registration-pause", "cluster.registration.max-timeout"),
  replaced("2.0", "taskmanager.refused-registration-pause", "cluster.registration.refused-registration-delay"),
];
