import type { Range, SourceText } from "../text/source-text.js";
import type { JavaType } from "../values/loaded-value.js";
import type { EntryTable } from "./entry-table.js";
import type { FormatId } from "./format-id.js";

export type { FlinkFormat, ForeignFormat, FormatId } from "./format-id.js";

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

/** Something the format noticed while reading; rules turn it into findings. `code` names what Flink does with it. */
export interface SyntaxProblem extends Range {
  readonly code: string;
  /** Facts for the message: line numbers, the other place of a duplicate, Flink's own words. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** A comment: from the `#` to the end of the line. */
export interface CommentSpan extends Range {
  /** Whether something other than blanks stands before it on its line. */
  readonly trailing: boolean;
}

/**
 * What Flink's loader does with the whole document: it loads, or it throws these exception classes
 * (simple Java class names with packages, outermost first, as the oracle records them).
 */
export interface LoadFailure {
  readonly exceptions: readonly string[];
  readonly message: string;
}

/** What a format found in one region of a file. Parsing never throws. */
export interface ConfigDocument {
  readonly format: FormatId;
  readonly source: SourceText;
  readonly region: Range;
  /** In document order; of two entries with one key the later one wins in Flink. */
  readonly entries: readonly ConfigEntry[];
  /** The same entries for those who need few of them; absent where all had to be made anyway. */
  readonly table?: EntryTable;
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly CommentSpan[];
  /** Set when Flink refuses the whole file; `entries` then hold what could still be read around the mistake. */
  readonly failure?: LoadFailure;
}
