import type { Range, SourceText } from "../text/source-text.js";
import type { CommentSpan, ConfigEntry } from "./config-entry.js";
import type { EntryTable } from "./entry-table.js";
import type { FormatId } from "./format-id.js";
import type { Manifest } from "./manifests/manifest.js";

export type { CommentSpan, ConfigEntry, KeySegment, ListItem, Quoting } from "./config-entry.js";
export type { FlinkFormat, ForeignFormat, FormatId } from "./format-id.js";

/** Something the format noticed while reading; rules turn it into findings. `code` names what Flink does with it. */
export interface SyntaxProblem extends Range {
  readonly code: string;
  /** Facts for the message: line numbers, the other place of a duplicate, Flink's own words. */
  readonly data: Readonly<Record<string, string | number>>;
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
  /** The Kubernetes resource that the document is a part of; absent in every other file. */
  readonly manifest?: Manifest;
  /** Set where the entries reach Flink through a flink-conf.yaml that the operator writes, which it does up to Flink 1.20. */
  readonly legacy?: true;
}

/** Whether Flink reads the values of a document with the parser of flink-conf.yaml. */
export function readsAsFlinkConf({ format, legacy }: Pick<ConfigDocument, "format" | "legacy">): boolean {
  return format === "flink-conf" || legacy === true;
}
