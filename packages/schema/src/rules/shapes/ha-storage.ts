import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { type FlinkPath, flinkPath, isLocalPath } from "./flink-path.js";
import { linesHighlyAvailable, STORAGE } from "./high-availability.js";
import { linesTaking } from "./named-option.js";
import { linesSetting } from "./settings-read.js";

/** A path that Flink looks for on the machine itself; undefined where it does not, or where another scheme is the default. */
export function localPath(text: string, context: RuleContext): FlinkPath | undefined {
  const path = flinkPath(text);
  const isLocal = isLocalPath(path) || (path.scheme === undefined && linesSetting("fs.default-scheme", context) === 0);
  return isLocal && path.path !== "" ? path : undefined;
}

/** The lines on which high availability is on and takes its folder from this entry. */
export function linesStoringIn(bound: BoundEntry, context: RuleContext): LineSet {
  return linesTaking(STORAGE, bound, context) & linesHighlyAvailable(context);
}

/** Names of folders that machines often share, because something is mounted there. */
const SHARED =
  /\/(?:mnt|media|net|nas|nfs\w*|efs|gfs|gpfs|dfs|jfs|juicefs|cephfs?|gluster\w*|lustre|mount(?:s|ed)?|volumes?|pvc?|[\w.-]*shared?[\w.-]*|[\w.-]*[-_.](?:nfs|pvc?))(?:\/|$)/i;

/** Whether a local path looks like a mount that several machines have. */
export function looksShared({ path }: FlinkPath): boolean {
  return SHARED.test(path);
}
