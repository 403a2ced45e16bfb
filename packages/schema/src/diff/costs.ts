/**
 * What a change costs. `state`: jobs do not get their state back, or not all of it. `recovery`: jobs that run are not found again.
 * `guarantee`: what happens when something fails is another thing. `place`: files lie elsewhere from now on.
 */
export type CostKind = "state" | "recovery" | "guarantee" | "place";

/** Why a change of an option costs something. */
export interface Cost {
  readonly kind: CostKind;
  readonly words: string;
}

/** The sentences of {@link costOf}, in English. */
export const COST_WORDS = {
  backend:
    "A job does not read the checkpoints of another state backend. Take a savepoint in the canonical format first, and start from it.",
  maxParallelism: "A job does not start from state that was written with another maximum parallelism.",
  parallelism:
    "Jobs restart with another parallelism. Where no maximum parallelism is set and the new one is above that of the state, they do not start.",
  serializer:
    "State is written and read with other serializers: what Kryo or Avro wrote before may not be readable. Try a savepoint first.",
  changelogOff:
    "A job does not read checkpoints with a changelog without it: take a savepoint first, and start from it.",
  changelogPlace:
    "The changelog of running jobs lies in the old directory: keep it as long as a checkpoint refers to it.",
  checkpointPlace:
    "New checkpoints go elsewhere. The old ones stay, are not cleaned up by new jobs, and must be readable until the last job has left them.",
  checkpointStorage: "Checkpoints go elsewhere: in the memory of the JobManager they do not survive it.",
  savepointPlace: "New savepoints go elsewhere; what names the old directory finds none of them.",
  interval:
    "How much work a failure undoes changes; without an interval jobs take no checkpoints and lose their state when they fail.",
  retention:
    "Whether a checkpoint is left when a job is cancelled changes: without one there is nothing to start from.",
  retained: "Fewer old checkpoints may be left to start from.",
  mode: "What a failure does to results changes: with at-least-once, records may count twice.",
  haType:
    "The cluster looks for running jobs in another place and finds none. Stop them with savepoints first, and start from those.",
  haPlace:
    "The cluster looks for its jobs elsewhere and finds none. Stop them with savepoints first, and start from those.",
  clusterId:
    "To high availability this is another cluster: it finds no running job, and two clusters may run the same one. Stop jobs with savepoints first.",
  jobResults: "The cluster does not know which jobs had ended: an application that ended may run again.",
  restore: "Jobs start from another snapshot, or leave out state that they cannot place.",
  restart: "What happens when a job fails changes.",
  localState:
    "The copies of state on the machines are not found: recovery reads everything from the checkpoint directory once.",
  archive:
    "The history server and the JobManager look at other directories: old jobs are not shown until they are moved.",
  sqlPlan: "SQL jobs may be planned in another way, and state of another plan is not read.",
  stateTtl: "State that exists is kept by the old time until it is written again.",
  uploads: "Jars that were uploaded lie in the old directory.",
} as const satisfies Readonly<Record<string, string>>;

interface Rule {
  readonly option: RegExp;
  readonly kind: CostKind;
  readonly words: keyof typeof COST_WORDS;
}

const rule = (kind: CostKind, words: keyof typeof COST_WORDS, option: RegExp): Rule => ({ option, kind, words });

/** By the names of every release; the first one that fits counts. */
const RULES: readonly Rule[] = [
  rule("state", "backend", /^state\.backend(?:\.type)?$/),
  rule("state", "maxParallelism", /^pipeline\.max-parallelism$/),
  rule("guarantee", "parallelism", /^parallelism\.default$/),
  rule(
    "state",
    "serializer",
    /^pipeline\.(?:serialization-config|default-kryo-serializers|registered-(?:kryo|pojo)-types|auto-type-registration|force-(?:kryo|avro|kryo-avro)|generic-types)$/,
  ),
  rule("state", "changelogOff", /^state\.(?:backend\.)?changelog\.enabled$/),
  rule(
    "state",
    "changelogPlace",
    /^(?:state\.changelog\.)?dstl\.dfs\.base-path$|^state\.(?:backend\.)?changelog\.storage$/,
  ),
  rule(
    "place",
    "checkpointPlace",
    /^(?:state\.checkpoints\.dir|execution\.checkpointing\.dir|state\.backend\.fs\.checkpointdir)$/,
  ),
  rule("guarantee", "checkpointStorage", /^(?:state\.checkpoint-storage|execution\.checkpointing\.storage)$/),
  rule("place", "savepointPlace", /^(?:state\.savepoints\.dir|execution\.checkpointing\.savepoint-dir)$/),
  rule("guarantee", "interval", /^execution\.checkpointing\.interval$/),
  rule("guarantee", "retention", /^execution\.checkpointing\.externalized-checkpoint-retention$/),
  rule("guarantee", "retained", /^(?:state\.checkpoints|execution\.checkpointing)\.num-retained$/),
  rule("guarantee", "mode", /^execution\.checkpointing\.mode$/),
  rule("recovery", "haType", /^(?:high-availability(?:\.type)?|recovery\.mode)$/),
  rule(
    "recovery",
    "clusterId",
    /^(?:high-availability\.cluster-id|kubernetes\.cluster-id|high-availability\.zookeeper\.path\.namespace)$/,
  ),
  rule(
    "recovery",
    "haPlace",
    /^(?:(?:high-availability\.(?:zookeeper\.)?|recovery\.zookeeper\.)storageDir|high-availability\.zookeeper\.(?:quorum|path\..+)|recovery\.zookeeper\.(?:quorum|path\..+)|kubernetes\.namespace)$/,
  ),
  rule("recovery", "jobResults", /^job-result-store\.storage-path$/),
  rule("state", "restore", /^execution\.(?:state-recovery|savepoint)\.|^execution\.savepoint-restore-mode$/),
  rule("guarantee", "restart", /^restart-strategy(?:\.type)?$/),
  rule(
    "place",
    "localState",
    /^(?:execution\.checkpointing\.local-backup\.dirs|taskmanager\.state\.local\.root-dirs|process\.(?:taskmanager\.)?working-dir|taskmanager\.resource-id)$/,
  ),
  rule("place", "archive", /^(?:jobmanager|historyserver)\.archive\.fs\.dir$/),
  rule(
    "state",
    "sqlPlan",
    /^table\.(?:optimizer\.|exec\.uid\.|exec\.legacy-transformation-uids$|exec\.mini-batch\.enabled$)/,
  ),
  rule("guarantee", "stateTtl", /^table\.exec\.state\.ttl$/),
  rule("place", "uploads", /^web\.upload\.dir$/),
];

/** What it costs to change an option; undefined where nothing is known of it. */
export function costOf(option: string): Cost | undefined {
  const found = RULES.find((candidate) => candidate.option.test(option));
  return found === undefined ? undefined : { kind: found.kind, words: COST_WORDS[found.words] };
}
