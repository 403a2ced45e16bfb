/** Products that read settings of their own from Flink's file: Stateful Functions, Blink, a vendor's backend, research forks. */
const FOREIGN = [
  "statefun.",
  "task.external.shuffle.",
  "taskmanager.network.memory.buffers-per-external-blocking-channel",
  "state.backend.ockdb.",
  "streamswitch.",
  "policy.",
  "model.",
];

/** Whether another product than Flink is known to read the key from Flink's configuration. */
export function isForeignKey(key: string): boolean {
  return FOREIGN.some((prefix) => key.startsWith(prefix));
}
