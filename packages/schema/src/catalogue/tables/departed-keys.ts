import type { DepartedKey } from "../catalogue.js";

function removed(lastRelease: string, ...keys: readonly string[]): readonly DepartedKey[] {
  return keys.map((key) => ({ key, why: "removed", lastRelease, successor: undefined }));
}

function replaced(lastRelease: string, key: string, successor: string): DepartedKey {
  return { key, why: "removed", lastRelease, successor };
}

function unread(...keys: readonly string[]): readonly DepartedKey[] {
  return keys.map((key) => ({ key, why: "unread", lastRelease: undefined, successor: undefined }));
}

/**
 * Keys that no line from 1.10 on reads. The first part compares the options of neighbouring releases from 1.7 to 1.10;
 * the second names the strings of ConfigConstants that no class of any line from 1.10 on refers to.
 */
export const DEPARTED_KEYS: readonly DepartedKey[] = [
  ...removed("1.7", "mesos.initial-tasks", "mesos.maximum-failed-tasks"),
  ...removed("1.8", "jobmanager.resourcemanager.reconnect-interval"),
  replaced("1.9", "restart-backoff-time-strategy.failure-rate.backoff-time", "restart-strategy.failure-rate.delay"),
  replaced(
    "1.9",
    "restart-backoff-time-strategy.failure-rate.failure-rate-interval",
    "restart-strategy.failure-rate.failure-rate-interval",
  ),
  replaced(
    "1.9",
    "restart-backoff-time-strategy.failure-rate.max-failures-per-interval",
    "restart-strategy.failure-rate.max-failures-per-interval",
  ),
  replaced("1.9", "restart-backoff-time-strategy.fixed-delay.attempts", "restart-strategy.fixed-delay.attempts"),
  replaced("1.9", "restart-backoff-time-strategy.fixed-delay.backoff-time", "restart-strategy.fixed-delay.delay"),
  replaced("1.9", "taskmanager.memory.fraction", "taskmanager.memory.managed.fraction"),
  ...removed("1.9", "taskmanager.memory.off-heap", "taskmanager.memory.preallocate"),
  replaced(
    "1.9",
    "taskmanager.network.bounded-blocking-subpartition-type",
    "taskmanager.network.blocking-shuffle.type",
  ),
  ...removed("1.9", "taskmanager.network.credit-based-flow-control.enabled", "taskmanager.network.credit-model"),

  ...unread(
    "execution-retries.default",
    "execution-retries.delay",
    "flink.base.dir.path",
    "jobmanager.web.checkpoints.disable",
    "local.number-jobmanager",
    "local.start-webserver",
    "taskmanager.hostname",
    "taskmanager.network.defaultIOMode",
    "yarn.reallocate-failed",
  ),
];
