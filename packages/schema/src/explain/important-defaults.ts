/** An option whose default decides how a cluster behaves, by its newest name. */
export interface ImportantDefault {
  readonly option: string;
  /** What the default means; where it differs from line to line, in words that hold for all. */
  readonly meaning: string;
}

/** The defaults that people would want to know when nothing is set, in the order in which they are told. */
export const IMPORTANT_DEFAULTS: readonly ImportantDefault[] = [
  { option: "parallelism.default", meaning: "Jobs that do not say otherwise run with this parallelism." },
  { option: "taskmanager.numberOfTaskSlots", meaning: "Every TaskManager offers this many slots." },
  {
    option: "taskmanager.memory.managed.fraction",
    meaning: "This part of Flink's memory is managed memory, for RocksDB, batch operators and Python.",
  },
  {
    option: "execution.checkpointing.interval",
    meaning: "Without an interval, jobs take no checkpoints unless they ask for them.",
  },
  {
    option: "execution.checkpointing.dir",
    meaning: "Without a directory, checkpoints live in the memory of the JobManager.",
  },
  {
    option: "execution.checkpointing.savepoint-dir",
    meaning: "Without a directory, every savepoint has to name its own.",
  },
  { option: "execution.checkpointing.num-retained", meaning: "This many completed checkpoints are kept." },
  {
    option: "execution.checkpointing.externalized-checkpoint-retention",
    meaning: "What becomes of the last checkpoint when a job is cancelled.",
  },
  { option: "execution.checkpointing.timeout", meaning: "A checkpoint that takes longer is given up." },
  {
    option: "execution.checkpointing.tolerable-failed-checkpoints",
    meaning: "After more failed checkpoints in a row the job fails.",
  },
  { option: "state.backend.type", meaning: "Where the state of jobs is kept while they run." },
  {
    option: "restart-strategy.type",
    meaning: "Without checkpoints jobs do not restart; with checkpoints Flink restarts them by a strategy of its own.",
  },
  { option: "high-availability.type", meaning: "Without high availability, a lost JobManager loses all its jobs." },
  { option: "heartbeat.timeout", meaning: "A TaskManager that is silent for longer is given up." },
  { option: "jobmanager.execution.failover-strategy", meaning: "Which tasks restart when one of them fails." },
  { option: "rest.port", meaning: "The port of the REST interface and of the web dashboard." },
  { option: "rest.bind-address", meaning: "The address at which the REST interface listens." },
  { option: "io.tmp.dirs", meaning: "Where temporary files and the local state of RocksDB are written." },
];
