// Where Flink reads the keys of a configuration, as far as it decides which process a mistake stops.
import type { Diagnostic } from "../rules/diagnostic.js";
import type { Process, RuleArea } from "../rules/rule.js";

/** The roles of the `start` question, and what happens when each is played. */
const ROLES = {
  load: [],
  jm: ["jobmanager", "session-jobmanager"],
  app: ["jobmanager", "application-jobmanager", "client", "submission"],
  tm: ["taskmanager"],
  client: ["client"],
  job: ["jobmanager", "session-jobmanager", "taskmanager", "client", "submission", "task"],
  k8s: ["kubernetes"],
  k8stm: ["kubernetes-taskmanager"],
  yarn: ["yarn"],
  history: ["history-server"],
  gateway: ["sql-gateway"],
  sql: ["sql"],
} as const satisfies Readonly<Record<string, readonly Process[]>>;

/** Which process a `start` question is about. */
export type Role = keyof typeof ROLES;

/** Whether a text names a role. */
export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}

const JOBMANAGER: readonly Process[] = ["jobmanager"];
const TASKMANAGER: readonly Process[] = ["taskmanager"];
const CLUSTER: readonly Process[] = ["jobmanager", "taskmanager"];
const CLIENT: readonly Process[] = ["client"];
const SUBMISSION: readonly Process[] = ["submission"];
const TASK: readonly Process[] = ["task"];
const KUBERNETES: readonly Process[] = ["kubernetes"];
const POD: readonly Process[] = ["kubernetes-taskmanager"];
const YARN: readonly Process[] = ["yarn"];
const JOBMANAGER_MEMORY: readonly Process[] = ["jobmanager", "kubernetes", "yarn"];
const TASKMANAGER_MEMORY: readonly Process[] = ["taskmanager", "kubernetes", "kubernetes-taskmanager", "yarn"];
const HISTORY_SERVER: readonly Process[] = ["history-server"];
const SQL: readonly Process[] = ["sql"];
const NOWHERE: readonly Process[] = [];

/** What reads the keys below a prefix, or one key; the longest prefix counts. Keys of none of them are read by nobody who would refuse. */
const READERS: ReadonlyMap<string, readonly Process[]> = new Map([
  ["akka", CLUSTER],
  ["pekko", CLUSTER],
  ["blob", JOBMANAGER],
  ["blob.fetch.retries", CLUSTER],
  ["blob.service", CLUSTER],
  ["classloader", ["taskmanager", "submission"]],
  ["cleanup-strategy", JOBMANAGER],
  ["cluster", CLUSTER],
  ["cluster.evenly-spread-out-slots", JOBMANAGER],
  ["cluster.services", NOWHERE],
  ["dstl", TASK],
  ["execution", CLIENT],
  ["execution.attached", NOWHERE],
  ["execution.batch", SUBMISSION],
  ["execution.batch-shuffle-mode", ["taskmanager", "submission"]],
  ["execution.batch.adaptive.auto-parallelism.enabled", CLIENT],
  ["execution.checkpointing.cleaner", SUBMISSION],
  ["execution.checkpointing.create-subdir", SUBMISSION],
  ["execution.checkpointing.dir", SUBMISSION],
  ["execution.checkpointing.file-merging", SUBMISSION],
  ["execution.checkpointing.local-backup", ["taskmanager", "submission"]],
  ["execution.checkpointing.savepoint-dir", SUBMISSION],
  ["execution.checkpointing.storage", SUBMISSION],
  ["execution.checkpointing.num-retained", SUBMISSION],
  ["execution.checkpointing.data-inline-threshold", SUBMISSION],
  ["execution.checkpointing.write-buffer-size", SUBMISSION],
  ["execution.savepoint.path", SUBMISSION],
  ["execution.state-recovery.from-local", ["taskmanager", "submission"]],
  ["execution.state-recovery.path", SUBMISSION],
  ["execution.submit-failed-job-on-application-error", ["application-jobmanager"]],
  ["execution.target", SUBMISSION],
  ["fs", CLUSTER],
  ["heartbeat", CLUSTER],
  ["high-availability", CLUSTER],
  ["high-availability.jobmanager.port", ["jobmanager", "kubernetes"]],
  ["historyserver", HISTORY_SERVER],
  ["io", CLUSTER],
  ["job-result-store", JOBMANAGER],
  ["jobmanager", JOBMANAGER],
  ["jobmanager.adaptive-scheduler", SUBMISSION],
  ["jobmanager.bind-host", CLUSTER],
  ["jobmanager.execution", SUBMISSION],
  ["jobmanager.heap", JOBMANAGER_MEMORY],
  ["jobmanager.memory", JOBMANAGER_MEMORY],
  ["jobmanager.partition", SUBMISSION],
  ["jobmanager.rpc.address", CLUSTER],
  ["jobmanager.rpc.port", CLUSTER],
  ["jobmanager.scheduler", ["jobmanager", "client", "submission"]],
  ["jobstore", JOBMANAGER],
  ["kubernetes", KUBERNETES],
  ["kubernetes.cluster-id", ["kubernetes", "jobmanager"]],
  ["kubernetes.taskmanager", POD],
  ["metrics", NOWHERE],
  ["metrics.fetcher", JOBMANAGER],
  ["metrics.internal", CLUSTER],
  ["metrics.latency", CLIENT],
  ["metrics.latency.history-size", SUBMISSION],
  ["metrics.system-resource", CLUSTER],
  ["parallelism", ["client", "submission"]],
  ["pipeline", CLIENT],
  ["pipeline.jars", ["submission", "kubernetes", "yarn"]],
  ["pipeline.classpaths", SUBMISSION],
  ["pipeline.max-parallelism", ["client", "submission"]],
  ["pipeline.watermark-alignment", SUBMISSION],
  ["process", CLUSTER],
  ["process.jobmanager", JOBMANAGER],
  ["process.taskmanager", TASKMANAGER],
  ["queryable-state", TASKMANAGER],
  ["resourcemanager", JOBMANAGER],
  ["rest", JOBMANAGER],
  ["rest.await-leader-timeout", SUBMISSION],
  ["rest.bind-port", ["jobmanager", "kubernetes"]],
  ["rest.connection-timeout", NOWHERE],
  ["restart-strategy", SUBMISSION],
  ["scheduler-mode", JOBMANAGER],
  ["security", CLUSTER],
  ["security.delegation", JOBMANAGER],
  ["security.ssl.rest", JOBMANAGER],
  ["shuffle-service-factory", CLUSTER],
  ["slot", JOBMANAGER],
  ["slot.idle", SUBMISSION],
  ["slotmanager", JOBMANAGER],
  ["sql-client", NOWHERE],
  ["sql-gateway", ["sql-gateway"]],
  ["state", SUBMISSION],
  ["state.backend.changelog", TASK],
  ["state.backend.local-recovery", ["taskmanager", "submission"]],
  ["state.changelog", ["client", "submission", "task"]],
  ["state.changelog.storage", TASK],
  ["table", SQL],
  ["task", CLIENT],
  ["taskmanager", TASKMANAGER],
  ["taskmanager.heap", TASKMANAGER_MEMORY],
  ["taskmanager.memory", TASKMANAGER_MEMORY],
  ["taskmanager.load-balance", JOBMANAGER],
  ["taskmanager.memory.min-segment-size", TASKMANAGER],
  ["taskmanager.memory.segment-size", TASKMANAGER],
  ["taskmanager.memory.managed.consumer-weights", TASK],
  ["taskmanager.network.memory.buffer-debloat.period", TASK],
  ["taskmanager.numberOfTaskSlots", TASKMANAGER_MEMORY],
  ["taskmanager.rpc.port", ["taskmanager", "kubernetes-taskmanager"]],
  ["web", JOBMANAGER],
  ["yarn", YARN],
  // Read by the JobManager in its container, not by the client.
  ["yarn.heartbeat", NOWHERE],
  ["zookeeper", CLUSTER],
]);

/** Where the rules of an area refuse whose findings name no key. */
const AREA_READERS: Partial<Readonly<Record<RuleArea, readonly Process[]>>> = {
  "high-availability": CLUSTER,
  yarn: YARN,
  checkpointing: SUBMISSION,
  rocksdb: SUBMISSION,
  "fault-tolerance": SUBMISSION,
  network: CLUSTER,
  scheduling: SUBMISSION,
  kubernetes: KUBERNETES,
  security: CLUSTER,
  "file-systems": CLUSTER,
  sql: SQL,
};

/** Whether what a finding claims to be refused is refused where a role plays. */
export function concerns(role: Role, diagnostic: Diagnostic, area: RuleArea, isYaml: boolean): boolean {
  const processes = processesOf(diagnostic, area, isYaml);
  if (processes === undefined) return true;
  const played: readonly Process[] = ROLES[role];
  return processes.some((process) => process === "any" || played.includes(process));
}

/** The processes that refuse; undefined: all, for the file itself is refused. */
function processesOf({ processes, key }: Diagnostic, area: RuleArea, isYaml: boolean): readonly Process[] | undefined {
  if (processes !== undefined) return processes;
  if (area === "syntax" && (isYaml || key === undefined)) return undefined;
  return key === undefined ? AREA_READERS[area] : readersOf(key);
}

function readersOf(key: string): readonly Process[] {
  for (let end = key.length; end > 0; end = key.lastIndexOf(".", end - 1)) {
    const readers = READERS.get(key.slice(0, end));
    if (readers !== undefined) return readers;
  }
  return NOWHERE;
}
