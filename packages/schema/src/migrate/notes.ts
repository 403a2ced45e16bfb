import type { MessageData, Severity } from "../rules/rule.js";

/**
 * What there is to say about a migration, by code, with holes `{name}`. `error`: it is not carried over, or means something else
 * now. `warning`: worth a look before the new release runs. `info`: done, and why.
 */
export const MIGRATION_NOTES = {
  renamed: "Flink {to} calls it `{now}`.",
  replaced: "Flink {to} does not read `{key}`; `{now}` says the same there.",
  respelled: "Flink {to} reads this text in another way, so the same value is written as `{value}`.",
  valueRenamed: "Flink {to} does not know this value; `{value}` is the same there.",
  shadowed: "Flink {from} ignores it, because it reads `{now}` first. It stays as a comment.",
  duplicate:
    "Flink {from} ignores it, because the key is set again below. A config.yaml must not set it twice, so it stays as a comment.",
  ignored: "Flink {from} ignores this line. It stays as a comment.",
  ignoredKey:
    "Flink {from} ignores this line, so it stays as a comment. If `{key}` was to be set by it, write it anew: flinkconf lint says what is wrong with it.",
  leftOver: "Flink {to} does not read `{key}`, and `{now}` is set. It stays as a comment.",
  noEffect: "Flink {to} does not read `{key}`, whose value was the default. It stays as a comment.",
  wasDefault:
    "Flink {to} refuses this value, which was the default of Flink {from}: nothing has to be set. It stays as a comment.",
  unreadAlready:
    "Flink {from} did not read `{key}`, but Flink {to} would read it instead of `{now}`. It stays as a comment.",
  removed: "Flink {to} does not read `{key}`, and nothing takes its place. It stays as a comment.",
  successor:
    "Flink {to} does not read `{key}`. `{now}` does its work with values of its own: set it by hand. The line stays as a comment.",
  several: "Flink {to} still reads it for more than one option, so it keeps its name.",
  byHand: "Flink {to} calls it `{now}`; where it stands, only a person can move it. Flink {to} still reads it here.",
  stuck: "It cannot be changed where it stands. Do by hand what is said about it.",
  refused: "Flink {to} refuses this value, which Flink {from} takes. Write another one.",
  valueGone: "Flink {to} does not know this value any more. {help}",
  differs: "Flink {to} reads {now}, where Flink {from} reads {before}.",
  read: "Flink {from} does not read `{key}`; Flink {to} does.",
  alsoRead: "Flink {to} reads it for `{option}` too, which Flink {from} does not.",
  readNoMore: "Flink {from} reads it for `{option}` too, which Flink {to} does not.",
  accepted: "Flink {from} refuses this value; Flink {to} takes it.",
  unwritable: "A config.yaml cannot hold it. It stays as a comment.",
  odd: "Characters that YAML does not allow in a comment are gone.",
  byteOrderMark:
    "Flink {from} takes the byte order mark for a part of this line and so ignores it. The mark is gone, and the line stays as a comment.",
  shellQuotes:
    "It needs quotes in a config.yaml, and the start scripts of Flink {to} hand it on with quotes around it. Look at what arrives.",
  prefix:
    "`{longer}` goes on where `{key}` ends. Flink {to} loses one of them when it writes the file anew, as it does in containers.",
  heapUnknown:
    "Flink {to} does not read `{key}`. On a standalone cluster `{now}` takes its place, on YARN and Kubernetes `{container}`: say which with --deployment.",
  refusedFile: "Flink {to} refuses the new file: {reason}.",
  oldFile:
    "Flink {to} reads flink-conf.yaml and not config.yaml where both are there: remove the old file when the new one is in its place.",
  assumed: "The file does not say for which release it was written. Flink {from} is taken; --flink says it better.",
  state:
    "Flink 2 does not promise to read the state of Flink 1: try a savepoint of every job on a cluster of its own first.",
  default: "Not set, and its default changes from {before} to {now}.",
  defaultRestart:
    "Not set. Jobs with checkpoints restarted after a second and without end; from Flink 1.19 on the pauses grow up to a minute.",
  defaultBound:
    "Not set. Flink {from} takes at most 1g for the network, Flink {to} the whole fraction: other parts of the memory may shrink.",
  defaultService:
    "Not set, and its default changes from {before} to {now}: from outside, the dashboard is reached in another way.",
} as const satisfies Readonly<Record<string, string>>;

export type MigrationNoteCode = keyof typeof MIGRATION_NOTES;

/** How much a note matters. */
export const NOTE_SEVERITIES: Readonly<Record<MigrationNoteCode, Severity>> = {
  renamed: "info",
  replaced: "info",
  respelled: "info",
  valueRenamed: "info",
  shadowed: "info",
  duplicate: "info",
  ignored: "info",
  ignoredKey: "warning",
  leftOver: "info",
  noEffect: "info",
  wasDefault: "info",
  unreadAlready: "info",
  removed: "warning",
  successor: "error",
  several: "info",
  byHand: "info",
  stuck: "error",
  refused: "error",
  valueGone: "error",
  differs: "error",
  read: "warning",
  alsoRead: "warning",
  readNoMore: "warning",
  accepted: "warning",
  unwritable: "error",
  odd: "info",
  byteOrderMark: "warning",
  shellQuotes: "warning",
  prefix: "warning",
  heapUnknown: "error",
  refusedFile: "error",
  oldFile: "warning",
  assumed: "info",
  state: "warning",
  default: "info",
  defaultRestart: "info",
  defaultBound: "warning",
  defaultService: "warning",
};

/** One thing to say about a migration. */
export interface MigrationNote {
  readonly code: MigrationNoteCode;
  readonly severity: Severity;
  /** The key as the old file has it; for a default the name of the option. */
  readonly key: string | undefined;
  /** The key as the new file has it, where that is another one. */
  readonly now: string | undefined;
  /** The line of the old file, from 1. */
  readonly line: number | undefined;
  readonly data: MessageData;
}
