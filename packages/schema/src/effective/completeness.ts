/** What is needed to tell a whole configuration from a fragment. */
export interface CompletenessQuestion {
  /** Path of the file, with forward slashes. */
  readonly path: string;
  /** From settings or a flag. */
  readonly stated: boolean | undefined;
  readonly has: (key: string) => boolean;
}

const ADDRESSES = ["jobmanager.rpc.address", "rest.address"];
const MEMORY_TOTALS = [
  "jobmanager.memory.process.size",
  "jobmanager.memory.flink.size",
  "jobmanager.heap.size",
  "jobmanager.heap.mb",
  "taskmanager.memory.process.size",
  "taskmanager.memory.flink.size",
  "taskmanager.heap.size",
  "taskmanager.heap.mb",
];
const IN_CONF_FOLDER = /(?:^|\/)conf\/(?:flink-conf|config)\.yaml$/;

/**
 * Whether a file is a whole configuration: because somebody says so, because it is the configuration in a `conf` folder, or
 * because it is written like the file that Flink ships (it sets an address and a memory total).
 */
export function isComplete({ path, stated, has }: CompletenessQuestion): boolean {
  if (stated !== undefined) return stated;
  return IN_CONF_FOLDER.test(path) || (ADDRESSES.some(has) && MEMORY_TOTALS.some(has));
}
