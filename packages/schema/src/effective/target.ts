import type { LineSet } from "../text/flink-line.js";

/** Where Flink runs. */
export type Deployment = "standalone" | "docker" | "yarn" | "kubernetes" | "kubernetes-operator";

/** How jobs come to the cluster. */
export type Mode = "session" | "application" | "per-job";

/** A fact about the target and where it was learnt from: `"--flink"`, `"directive in line 1"`, `"file name"`, `"keys"` … */
export interface Learnt<T> {
  readonly value: T;
  readonly source: string;
}

/** What a file is meant for, as far as that can be known. */
export interface Target {
  /** The release lines that the file can be meant for; never empty. */
  readonly lines: LineSet;
  readonly linesSource: string;
  /** The release as the user named it, when it is older or newer than every line known. */
  readonly judgedAs?: { readonly named: string; readonly reason: "older" | "newer" };
  readonly deployment: Learnt<Deployment> | undefined;
  readonly mode: Learnt<Mode> | undefined;
}
