import type { MessageData, Rule } from "../rule.js";
import {
  consequence,
  isHistory,
  linesOpening,
  linesTakingPath,
  openersOf,
  PATH_KEYS,
  pathHolding,
  pathMatching,
  pathsOf,
} from "./path-options.js";
import { type Statement, statement } from "./statement.js";
import { shownValue } from "./value-edit.js";

/** What a rule about paths that Flink opens through its file systems says beside a statement. */
export interface PathStatement extends Omit<Statement, "keys" | "lines" | "data" | "processesOf" | "when"> {
  /**
   * Texts of which a path in question holds one, in lower case, or a regular expression that it fits, in any case: that
   * tells without loading the rule.
   */
  readonly holding: readonly string[] | string;
  /** Whether a path cannot be opened. */
  readonly isBad: (path: string) => boolean;
  /** Keys that another rule tells. */
  readonly except?: readonly string[];
  /** Keys whose path is taken apart as soon as a JobManager starts, though nothing is opened yet. */
  readonly alwaysOpened?: readonly string[];
  /** More holes of the messages, from the path. */
  readonly words?: (path: string) => MessageData;
}

/**
 * A rule about a path that cannot be opened: of its own severity where a process opens it at its start or at the submission of
 * a job, else a warning. Its messages may use `{path}` and `{consequence}`.
 */
export function pathStatement({
  holding,
  isBad,
  words,
  severityOf,
  except = [],
  alwaysOpened = [],
  ...told
}: PathStatement): Rule {
  return statement({
    ...told,
    keys: PATH_KEYS.filter((key) => !except.includes(key)),
    when: typeof holding === "string" ? pathMatching(holding) : pathHolding(...holding),
    lines: (bound, context) => (pathsOf(bound).some(isBad) ? linesTakingPath(bound, context) : 0),
    severityOf(bound, context) {
      const stops =
        alwaysOpened.includes(bound.entry.key) ||
        linesOpening(bound, context) !== 0 ||
        (isHistory(bound) && pathsOf(bound).every(isBad));
      return severityOf?.(bound, context) ?? (told.severity === "error" && !stops ? "warning" : undefined);
    },
    data(bound, context) {
      const path = pathsOf(bound).find(isBad) ?? "";
      return { path: shownValue(path), consequence: consequence(bound, context), ...words?.(path) };
    },
    processesOf: (bound) => (alwaysOpened.includes(bound.entry.key) ? ["jobmanager"] : openersOf(bound)),
  });
}
