import type { LoadedValue } from "../values/loaded-value.js";
import { HIDDEN_CONTENT } from "../values/sensitive.js";

/** A saved answer of the JobManager's `/jobmanager/config`. */
export interface ClusterConfig {
  readonly settings: ReadonlyMap<string, LoadedValue>;
  /** Keys whose values the JobManager hid (`GlobalConfiguration.HIDDEN_CONTENT`). */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Reads the answer: a JSON array of objects with `key` and `value` (`ClusterConfigurationInfo`). Undefined when the text is none.
 * Never throws.
 */
export function readClusterConfig(text: string): ClusterConfig | undefined {
  if (!/^[\s\ufeff]*\[/.test(text)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
  if (!Array.isArray(json)) return undefined;
  const settings = new Map<string, LoadedValue>();
  const hidden = new Set<string>();
  for (const entry of json as readonly unknown[]) {
    if (typeof entry !== "object" || entry === null) return undefined;
    const { key, value } = entry as { readonly key?: unknown; readonly value?: unknown };
    if (typeof key !== "string" || typeof value !== "string") return undefined;
    settings.set(key, { type: "String", text: value });
    if (value === HIDDEN_CONTENT) hidden.add(key);
  }
  return { settings, hidden };
}

/**
 * Keys that a process of Flink sets itself: its address (`ClusterEntrypoint`), its folder for uploads, the memory that start
 * scripts and deployments work out and pass as `-D`, and what clients write for a deployment.
 */
const SET_BY_FLINK: readonly RegExp[] = [
  /^\$internal\.|^internal\./,
  /^jobmanager\.rpc\.(?:address|port)$/,
  /^web\.tmpdir$/,
  /^jobmanager\.memory\.(?:heap\.size|off-heap\.size|jvm-metaspace\.size|jvm-overhead\.(?:min|max))$/,
  /^rest\.address$/,
  /^(?:blob|query)\.server\.port$/,
  /^kubernetes\.internal\./,
  /^io\.tmp\.dirs$/,
  /^execution\.(?:target|attached|shutdown-on-attached-exit)$/,
  /^pipeline\.(?:jars|classpaths)$/,
  /^high-availability\.cluster-id$/,
  /^jobmanager\.bind-host$|^taskmanager\.(?:bind-host|host)$|^rest\.bind-address$/,
  /^env\.java\.home$/,
];

/** Whether a process sets a key that its file does not hold. */
export function isSetByFlink(key: string): boolean {
  return SET_BY_FLINK.some((pattern) => pattern.test(key));
}

/** Keys that a running process replaces, whatever the file says: another value there is no drift. */
export function isReplacedByFlink(key: string): boolean {
  return /^jobmanager\.rpc\.(?:address|port)$|^web\.tmpdir$|^rest\.address$/.test(key);
}
