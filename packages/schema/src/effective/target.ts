import type { LineSet } from "../text/flink-line.js";

/** Where Flink runs. `kubernetes` is Flink's native Kubernetes deployment; a standalone cluster in pods is `standalone`. */
export type Deployment = (typeof DEPLOYMENTS)[number];
export const DEPLOYMENTS = ["standalone", "docker", "yarn", "kubernetes", "kubernetes-operator"] as const;

/** How jobs come to the cluster. */
export type Mode = (typeof MODES)[number];
export const MODES = ["session", "application", "per-job"] as const;

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
