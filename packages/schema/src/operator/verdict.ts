import type { JsonPath } from "../text/json-value.js";

/** What the operator's validator can find fault with. */
export type RefusalCode =
  | "name"
  | "version-missing"
  | "version-unsupported"
  | "version-change-suspended"
  | "forbidden-key"
  | "rollback-without-ha"
  | "health-check-without-recovery"
  | "ingress-template-missing"
  | "ingress-template"
  | "log-key"
  | "last-state-without-ha"
  | "checkpoint-directory"
  | "savepoint-directory"
  | "savepoint-directory-nonce"
  | "savepoint-directory-periodic"
  | "savepoint-directory-age"
  | "parallelism"
  | "task-manager-replicas"
  | "job-manager-memory"
  | "task-manager-memory"
  | "memory-unreadable"
  | "storage-unreadable"
  | "resources-unreadable"
  | "resources-not-positive"
  | "request-above-limit"
  | "job-manager-replicas"
  | "job-manager-replicas-without-ha"
  | "cluster-kind-change"
  | "mode-change"
  | "last-state-change"
  | "redeploy-path"
  | "service-account"
  | "autoscaler-range"
  | "autoscaler-number"
  | "autoscaler-periods"
  | "autoscaler-window"
  | "job-missing"
  | "session-last-state"
  | "deployment-name-change"
  | "jar-uri"
  | "jar-scheme-missing"
  | "jar-scheme"
  | "jar-host-missing"
  | "jar-host-restricted"
  | "application-cluster"
  | "cluster-name"
  | "snapshot-kind"
  | "snapshot-reference"
  | "snapshot-target"
  /** The webhook throws instead of answering: a value cannot be read. */
  | "crash";

/** One refusal, at the place it is about. */
export interface Verdict {
  readonly code: RefusalCode;
  /** The field at fault, or where it would have to stand. */
  readonly path: JsonPath;
  /** The operator's own sentence; of a crash the exception's. */
  readonly message: string;
  /** Of an entry of flinkConfiguration: its key, which may stand nested or in the operator's own defaults. */
  readonly key?: string;
  /** The operator prints this one behind the verdict before it, with this between the two. */
  readonly joined?: string;
}

/** What one check of the validator finds: the operator gives the first of the first check that has any. */
export type Check = readonly Verdict[];

/** Gathers what one check finds. */
export class Findings {
  readonly verdicts: Verdict[] = [];

  refuse(code: RefusalCode, path: JsonPath, message: string, more: { key?: string; joined?: string } = {}): void {
    this.verdicts.push({ code, path, message, ...more });
  }
}

/** Where flinkConfiguration stands. */
export const CONFIGURATION: JsonPath = ["spec", "flinkConfiguration"];
