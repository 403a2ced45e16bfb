import { hasPlaceholder } from "../../effective/placeholder.js";
import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { Circumstance } from "../circumstance.js";
import type { RuleContext } from "../rule.js";
import { namedOption, overNames } from "./named-option.js";
import { linesPossiblyReading, linesReading, linesSetting } from "./settings-read.js";

/** What turns high availability on: up to 1.16 one key, from 1.17 on another, which still reads the first. */
export const HIGH_AVAILABILITY = namedOption(["high-availability.type", "high-availability"], ["recovery.mode"]);

/** The folder for what a new leader needs. */
export const STORAGE = namedOption(
  ["high-availability.storageDir"],
  ["high-availability.zookeeper.storageDir", "recovery.zookeeper.storageDir"],
);

/** What sets apart clusters that share a ZooKeeper or a storage folder. */
export const CLUSTER_ID = namedOption(
  ["high-availability.cluster-id"],
  ["high-availability.zookeeper.path.namespace", "recovery.zookeeper.path.namespace"],
);

/** The servers of ZooKeeper. */
export const QUORUM = namedOption(["high-availability.zookeeper.quorum"], ["recovery.zookeeper.quorum"]);

/** The class behind the word `kubernetes`. */
export const KUBERNETES_FACTORY = "org.apache.flink.kubernetes.highavailability.KubernetesHaServicesFactory";

/** The lines whose `HighAvailabilityMode` knows the word `kubernetes`; 1.12 to 1.15 take the class only. */
export const KUBERNETES_WORD_LINES: LineSet = linesBetween("1.16");

/** Whether a type leaves high availability off; `standalone` is the old word for `none`. */
export function isOffType(text: string): boolean {
  const word = text.toLowerCase();
  return word === "none" || word === "standalone";
}

/** The lines of the target on which the type is certainly read as a text that passes. */
function linesWithType(context: RuleContext, test: (text: string) => boolean): LineSet {
  return overNames(HIGH_AVAILABILITY, context, (name) => linesReading(name, context, test));
}

/** The lines of the target on which ZooKeeper certainly keeps the leader. */
export function linesWithZooKeeper(context: RuleContext): LineSet {
  return linesWithType(context, (text) => text.toLowerCase() === "zookeeper");
}

/** The lines of the target on which Kubernetes certainly keeps the leader. */
export function linesWithKubernetesHa(context: RuleContext): LineSet {
  const word = linesWithType(context, (text) => text.toLowerCase() === "kubernetes") & KUBERNETES_WORD_LINES;
  return word | (linesWithType(context, (text) => text === KUBERNETES_FACTORY) & linesBetween("1.12"));
}

/** The lines of the target on which high availability is certainly on, a factory class of one's own included. */
export function linesHighlyAvailable(context: RuleContext): LineSet {
  return linesWithType(context, (text) => !isOffType(text));
}

/** The lines of the target on which high availability is on, or may be for all that a placeholder says. */
export function linesPossiblyHighlyAvailable(context: RuleContext): LineSet {
  return overNames(HIGH_AVAILABILITY, context, (name) =>
    linesPossiblyReading(name, context, (text) => hasPlaceholder(text) || !isOffType(text)),
  );
}

/** The lines of the target on which an option has no text at all, or a blank one. */
export function linesWithout(key: string, context: RuleContext): LineSet {
  const blank = linesReading(key, context, (text) => text.trim() === "");
  return (context.target.lines & ~linesSetting(key, context)) | blank;
}

/**
 * Whether what is not set for high availability is missing: in a whole configuration, and in a fragment that says more of it than
 * the type alone.
 */
export function isWholeHighAvailability({ complete, effective }: RuleContext): boolean {
  const isMore = (key: string): boolean =>
    (key.startsWith("high-availability.") || key.startsWith("recovery.")) && !HIGH_AVAILABILITY.keys.includes(key);
  return complete || effective.keys().some(isMore);
}

/** What must be the case for {@link linesWithout} to find something. */
export function lacking(key: string): Circumstance {
  return {
    anyOf: [
      { key, set: false },
      { key, matching: "^\\s*$" },
    ],
  };
}
