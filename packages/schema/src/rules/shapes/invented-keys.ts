/**
 * Keys that stand in articles, generated answers and public files though no release ever read them, and what they are meant
 * to do; the first key that the target reads is suggested.
 */
export const INVENTED_KEYS: Readonly<Record<string, readonly string[]>> = {
  "taskmanager.memory.network.size": ["taskmanager.memory.network.min", "taskmanager.memory.network.max"],
  "taskmanager.network.memory.size": ["taskmanager.memory.network.min", "taskmanager.memory.network.max"],
  "taskmanager.memory.heap.size": ["taskmanager.memory.task.heap.size"],
  "taskmanager.memory.managed": ["taskmanager.memory.managed.size"],
  "taskmanager.memory.task.off-heap": ["taskmanager.memory.task.off-heap.size"],
  "taskmanager.memory.state.fraction": ["taskmanager.memory.managed.fraction"],
  "kubernetes.taskmanager.memory": ["taskmanager.memory.process.size"],
  "kubernetes.jobmanager.memory": ["jobmanager.memory.process.size"],
  "jobmanager.high-availability.type": ["high-availability.type", "high-availability"],
  "jobmanager.high-availability.mode": ["high-availability.type", "high-availability"],
  "kubernetes.high-availability": ["high-availability.type", "high-availability"],
  "high-availability.zookeeper.session-timeout": ["high-availability.zookeeper.client.session-timeout"],
  "high-availability.zookeeper.connection-timeout": ["high-availability.zookeeper.client.connection-timeout"],
  "execution.mode": ["execution.runtime-mode"],
  "execution.checkpointing.max-concurrent": ["execution.checkpointing.max-concurrent-checkpoints"],
  "state.backend.checkpoint.dir": ["execution.checkpointing.dir", "state.checkpoints.dir"],
  "state.checkpoint.dir": ["execution.checkpointing.dir", "state.checkpoints.dir"],
  "state.checkpoints.storage": ["execution.checkpointing.storage", "state.checkpoint-storage"],
  "state.ttl.default": ["table.exec.state.ttl"],
  "metrics.delimiter": ["metrics.scope.delimiter"],
};
