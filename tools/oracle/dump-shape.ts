/** One option in a dump. */
export interface DumpedOption {
  readonly key: string;
  readonly kind: "flink" | "sql" | "internal" | "suffix" | "connector";
  readonly module: string;
  /** The version of the jar that answered, where it is not the release itself. */
  readonly version?: string;
  /** The line this option was taken from, where no jar of this one could be had. */
  readonly inferredFrom?: string;
  readonly [field: string]: unknown;
}

/** The content of a dump. */
export interface Dump {
  readonly release: string;
  readonly options: readonly DumpedOption[];
}
