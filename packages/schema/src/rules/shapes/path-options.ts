import type { LineSet } from "../../text/flink-line.js";
import { javaTrim } from "../../values/java-text.js";
import type { Circumstance } from "../circumstance.js";
import type { BoundEntry, Process, RuleContext } from "../rule.js";
import { linesStoringIn } from "./ha-storage.js";
import { linesHighlyAvailable, STORAGE } from "./high-availability.js";
import { keysOf, linesTaking, namedOption } from "./named-option.js";
import { CHANGELOG_PATH, CHECKPOINT_DIR, linesCheckingDirectory, SAVEPOINT_DIR } from "./state-options.js";

export const ARCHIVE_DIR = namedOption(["jobmanager.archive.fs.dir"]);
export const HISTORY_DIRS = namedOption(["historyserver.archive.fs.dir"]);
export const RESULT_STORE = namedOption(["job-result-store.storage-path"]);
export const RESTORE_PATH = namedOption(["execution.state-recovery.path", "execution.savepoint.path"]);

const OPTIONS = [
  CHECKPOINT_DIR,
  SAVEPOINT_DIR,
  STORAGE,
  ARCHIVE_DIR,
  HISTORY_DIRS,
  RESULT_STORE,
  RESTORE_PATH,
  CHANGELOG_PATH,
];

/** The keys of all options that hold a path which several processes open through Flink's file systems. */
export const PATH_KEYS: readonly string[] = keysOf(...OPTIONS);

/** What tells from values alone that one of these paths holds one of some texts, in lower case. */
export function pathHolding(...texts: readonly string[]): readonly Circumstance[] {
  return [{ anyOf: OPTIONS.map(({ names }) => ({ key: names[0] ?? "", holding: texts })) }];
}

/** The same for paths that fit a regular expression, in any case. */
export function pathMatching(pattern: string): readonly Circumstance[] {
  return [{ anyOf: OPTIONS.map(({ names }) => ({ key: names[0] ?? "", matching: pattern })) }];
}

/** The paths of an entry: the history server has a list of them. */
export function pathsOf(bound: BoundEntry): readonly string[] {
  const texts = isHistory(bound) ? bound.entry.value.split(",") : [bound.entry.value];
  return texts.map(javaTrim);
}

/** The lines on which Flink takes one of the options from this entry. */
export function linesTakingPath(bound: BoundEntry, context: RuleContext): LineSet {
  let lines: LineSet = 0;
  for (const option of OPTIONS) lines |= linesTaking(option, bound, context);
  return lines;
}

/** The lines on which a process opens the path while it starts or a job is submitted, and stops where that fails. */
export function linesOpening(bound: BoundEntry, context: RuleContext): LineSet {
  const submitted = linesCheckingDirectory(bound, context) & ~linesTaking(SAVEPOINT_DIR, bound, context);
  const results = linesTaking(RESULT_STORE, bound, context) & linesHighlyAvailable(context);
  return submitted | linesTaking(RESTORE_PATH, bound, context) | linesStoringIn(bound, context) | results;
}

/** Whether an entry names the folders that the history server looks into, of which one is enough to start it. */
export const isHistory = ({ entry }: BoundEntry): boolean => HISTORY_DIRS.keys.includes(entry.key);

/** The processes that open the path. */
export function openersOf(bound: BoundEntry): readonly Process[] {
  if (isHistory(bound)) return ["history-server"];
  if (RESULT_STORE.keys.includes(bound.entry.key)) return ["jobmanager"];
  return STORAGE.keys.includes(bound.entry.key) ? ["jobmanager", "taskmanager"] : ["submission"];
}

/** What happens where the path cannot be opened, at the end of a sentence. */
export function consequence(bound: BoundEntry, context: RuleContext): string {
  const { key } = bound.entry;
  if (linesOpening(bound, context) !== 0) {
    if (RESULT_STORE.keys.includes(key)) return "no JobManager starts";
    return STORAGE.keys.includes(key) ? "no process starts" : "every job is refused";
  }
  if (SAVEPOINT_DIR.keys.includes(key)) return "savepoints fail";
  if (ARCHIVE_DIR.keys.includes(key)) return "no job is archived";
  if (HISTORY_DIRS.keys.includes(key)) return "the history server does not look there";
  return "whatever needs it fails";
}
