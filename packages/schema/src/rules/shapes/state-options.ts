import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesSettingOption, linesTaking, type NamedOption, namedOption, overNames } from "./named-option.js";
import { linesReading, linesReadingWord, linesSwitchedOn } from "./settings-read.js";

export const CHECKPOINT_DIR = namedOption(
  ["execution.checkpointing.dir", "state.checkpoints.dir"],
  ["state.backend.fs.checkpointdir"],
);
export const SAVEPOINT_DIR = namedOption(
  ["execution.checkpointing.savepoint-dir", "state.savepoints.dir"],
  ["savepoints.state.backend.fs.dir"],
);
export const CHECKPOINT_STORAGE = namedOption(["execution.checkpointing.storage", "state.checkpoint-storage"]);
export const CHECKPOINT_INTERVAL = namedOption(["execution.checkpointing.interval"]);
export const STATE_BACKEND = namedOption(["state.backend.type", "state.backend"]);
export const INCREMENTAL = namedOption(["execution.checkpointing.incremental", "state.backend.incremental"]);
export const UNALIGNED = namedOption([
  "execution.checkpointing.unaligned.enabled",
  "execution.checkpointing.unaligned",
]);
export const LOCAL_BACKUP = namedOption([
  "execution.checkpointing.local-backup.enabled",
  "state.backend.local-recovery",
]);
export const LOCAL_DIRS = namedOption([
  "execution.checkpointing.local-backup.dirs",
  "taskmanager.state.local.root-dirs",
]);
export const CHANGELOG = namedOption(["state.changelog.enabled", "state.backend.changelog.enabled"]);
export const CHANGELOG_STORAGE = namedOption(["state.changelog.storage", "state.backend.changelog.storage"]);
export const CHANGELOG_PATH = namedOption(["state.changelog.dstl.dfs.base-path", "dstl.dfs.base-path"]);
export const RESTART_STRATEGY = namedOption(["restart-strategy.type", "restart-strategy"]);

/** The lines on which the file itself switches checkpointing on; a job may do so as well. */
export function linesCheckpointing(context: RuleContext): LineSet {
  return linesSettingOption(CHECKPOINT_INTERVAL, context);
}

/** The lines on which one of these state backends is chosen in the file, or by default. */
export function linesWithBackend(context: RuleContext, ...names: readonly string[]): LineSet {
  return overNames(STATE_BACKEND, context, (name) => linesReadingWord(name, context, ...names));
}

/** The lines on which the file names a state backend that is none of these; a placeholder is none either. */
export function linesWithOtherBackend(context: RuleContext, ...names: readonly string[]): LineSet {
  const other = (text: string): boolean => !names.includes(text.trim().toLowerCase());
  return (
    linesSettingOption(STATE_BACKEND, context) &
    overNames(STATE_BACKEND, context, (name) => linesReading(name, context, other))
  );
}

/** The lines on which jobs run as batch jobs, which keep no keyed state and take no checkpoints. */
export function linesInBatch(context: RuleContext): LineSet {
  return linesReadingWord("execution.runtime-mode", context, "batch");
}

/** The lines on which a boolean option is on, under whatever name each line knows it. */
export function linesWithOption(option: NamedOption, context: RuleContext): LineSet {
  return overNames(option, context, linesSwitchedOn);
}

/**
 * The lines on which the submission of a job checks this entry as the checkpoint or the savepoint directory. A batch job has no
 * checkpoint storage, but up to 1.20 its client makes one of the checkpoint directory all the same.
 */
export function linesCheckingDirectory(bound: BoundEntry, context: RuleContext): LineSet {
  const batch = linesInBatch(context);
  const checkpoints = linesTaking(CHECKPOINT_DIR, bound, context) & ~(batch & linesBetween("2.0"));
  return checkpoints | (linesTaking(SAVEPOINT_DIR, bound, context) & ~batch);
}

/** The lines on which the submission of a job looks at the checkpoint storage: batch jobs have none, and the old backend `jobmanager` is its own. */
export function linesCheckingStorage(bound: BoundEntry, context: RuleContext): LineSet {
  const own = linesWithBackend(context, "jobmanager") & linesBetween(undefined, "1.20");
  return linesTaking(CHECKPOINT_STORAGE, bound, context) & ~own & ~linesInBatch(context);
}

/** The lines on which the file chooses a restart strategy, with its hyphen or without. */
export function linesWithRestart(context: RuleContext, strategy: string): LineSet {
  const names = [strategy, strategy.replace("-", "")];
  return overNames(RESTART_STRATEGY, context, (name) => linesReadingWord(name, context, ...names));
}
