import type { ConfigEntry } from "../../formats/document.js";
import { linesBetween } from "../../text/flink-line.js";
import type { Neighbour, RelatedPlace, RuleContext } from "../rule.js";
import { HIGH_AVAILABILITY } from "./high-availability.js";
import { isLoopback } from "./zookeeper-quorum.js";

/** The lines of `masters`, `workers` or `slaves` beside a configuration: the key is the host, the value its port. */
export function hostsIn(name: "masters" | "workers" | "slaves", { neighbours }: RuleContext): readonly ConfigEntry[] {
  return neighbours.get(name)?.document?.entries ?? [];
}

/** A host of the cluster that is not the machine itself, as the files of the hosts beside a configuration name it. */
export function remoteHost(context: RuleContext): string | undefined {
  for (const name of ["workers", "slaves", "masters"] as const) {
    const remote = hostsIn(name, context).find(({ key }) => !isLoopback(key));
    if (remote !== undefined) return remote.key;
  }
  return undefined;
}

/** A setting of the Flink configuration beside a file of the hosts. */
export interface SettingBeside {
  readonly file: Neighbour;
  readonly entry: ConfigEntry;
}

/** The Flink configuration beside a file of the hosts: where there are two, the one that the newest release of the target reads. */
export function configurationBeside({ neighbours, target }: RuleContext): Neighbour | undefined {
  const legacy = neighbours.get("flink-conf.yaml");
  const standard = neighbours.get("config.yaml");
  if (legacy === undefined || standard === undefined) return legacy ?? standard;
  return (target.lines & linesBetween("2.0")) === 0 ? legacy : standard;
}

/** What the configuration beside a file of the hosts sets, under the first of some keys that it holds. */
export function settingBeside(keys: readonly string[], context: RuleContext): SettingBeside | undefined {
  const file = configurationBeside(context);
  const entries = file?.document?.entries ?? [];
  for (const key of keys) {
    const entry = entries.findLast((candidate) => candidate.key === key);
    if (file !== undefined && entry !== undefined) return { file, entry };
  }
  return undefined;
}

/** Whether start-cluster.sh may read a file of the hosts: YARN and Kubernetes find machines of their own. */
function isForScripts(context: RuleContext): boolean {
  const deployment = context.target.deployment?.value;
  if (deployment !== undefined) return deployment === "standalone";
  const entries = configurationBeside(context)?.document?.entries ?? [];
  return !entries.some(({ key }) => key.startsWith("yarn.") || key.startsWith("kubernetes."));
}

/**
 * Whether the configuration beside a file of the hosts lets ZooKeeper keep the leader; undefined where nobody can say, or
 * no script asks.
 */
export function hasZooKeeperBeside(context: RuleContext): boolean | undefined {
  if (configurationBeside(context)?.document === undefined || !isForScripts(context)) return undefined;
  const type = settingBeside(HIGH_AVAILABILITY.keys, context)?.entry.value;
  if (type === undefined) return false;
  return /[${%]/.test(type) ? undefined : type.toLowerCase() === "zookeeper";
}

/** A related place in the configuration beside the file, with the message `related`. */
export function placeBeside(setting: SettingBeside | undefined): readonly RelatedPlace[] {
  if (setting === undefined) return [];
  const { file, entry } = setting;
  return [{ message: "related", path: file.path, start: entry.keyStart, end: Math.max(entry.keyEnd, entry.valueEnd) }];
}
