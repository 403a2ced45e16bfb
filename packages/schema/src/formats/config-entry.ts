import type { Range } from "../text/source-text.js";
import type { JavaType } from "../values/loaded-value.js";

/** How a value was written. */
export type Quoting = "plain" | "single" | "double" | "block" | "flow";

/** One setting of a document. Offsets are UTF-16 code units into the host file's text. */
export interface ConfigEntry {
  /** The key as Flink knows it: dotted, joined from the nested keys of a config.yaml. */
  readonly key: string;
  /** The key as written; for nested YAML the last segment. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** The value as written, with its quotes; empty (`start === end`) when nothing is written. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** What a String option reads (see {@link LoadedValue}). */
  readonly value: string;
  readonly valueType: JavaType;
  readonly quoting: Quoting;
  /** Nested YAML: every segment of the key with its place, outermost first; absent for a key written in one piece. */
  readonly segments?: readonly KeySegment[];
  /** YAML sequences, which reach Flink as one string: the scalar items with their places, for value checks and completion. */
  readonly items?: readonly ListItem[];
}

/** One part of a nested key; it may itself hold dots. */
export interface KeySegment extends Range {
  readonly text: string;
}

/** One scalar item of a YAML sequence. */
export interface ListItem extends Range {
  readonly text: string;
}

/** A comment: from the `#` to the end of the line. */
export interface CommentSpan extends Range {
  /** Whether something other than blanks stands before it on its line. */
  readonly trailing: boolean;
}
