/** How the bytes of a file became text. */
export type SourceEncoding = "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/** A half-open interval of UTF-16 code units in a {@link SourceText}: `start` is included, `end` is not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place for people: line and column count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The text of one file. Offsets are UTF-16 code units from 0. A byte order mark stays in the text as U+FEFF,
 * because the flink-conf.yaml parser of Flink keeps it too.
 */
export interface SourceText {
  readonly text: string;
  readonly encoding: SourceEncoding;
  /** Offset of the first U+FFFD that stands for malformed bytes, or -1. Flink's config.yaml loader refuses those. */
  readonly malformedAt: number;
  /** How many bytes that character stands for, as the decoders of the JDK count them; only where there is one. */
  readonly malformedLength?: number;
  /** Set when the bytes end inside that character: a reader of the JDK notices it only when it asks for more. */
  readonly truncated?: true;
}
