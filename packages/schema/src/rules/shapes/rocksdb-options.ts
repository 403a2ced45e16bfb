import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { linesSwitchedOn } from "./settings-read.js";
import { linesInBatch, linesWithBackend } from "./state-options.js";

/** The state backends that keep state in files of their own; ForSt took over nearly all options of RocksDB. */
export const EMBEDDED_BACKENDS = ["rocksdb", "forst"] as const;
export type EmbeddedBackend = (typeof EMBEDDED_BACKENDS)[number];

/** The key of an option of an embedded backend: `state.backend.rocksdb.thread.num`. */
export function embeddedKey(backend: EmbeddedBackend, option: string): string {
  return `state.backend.${backend}.${option}`;
}

/** The keys of an option of every embedded backend. */
export function embeddedKeys(...options: readonly string[]): readonly string[] {
  return EMBEDDED_BACKENDS.flatMap((backend) => options.map((option) => embeddedKey(backend, option)));
}

/** The embedded backend whose option a key sets. */
export function backendOfKey(key: string): EmbeddedBackend {
  return key.startsWith("state.backend.forst.") ? "forst" : "rocksdb";
}

/**
 * The lines on which jobs use the backend, and its options are read: the file chooses it, and from 1.19 on jobs are no batch
 * jobs with the state backend that batch mode brings along. Up to 1.18 the client creates the backend for them all the same.
 */
export function linesUsing(backend: EmbeddedBackend, context: RuleContext): LineSet {
  const replaced = linesInBatch(context) & linesSwitchedOn("execution.batch-state-backend.enabled", context);
  return linesWithBackend(context, backend) & ~(replaced & linesBetween("1.19"));
}
