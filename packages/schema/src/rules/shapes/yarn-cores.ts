import { parseJavaInt } from "../../values/java-integer.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { type HadoopNumber, yarnNumber } from "./hadoop.js";
import { linesSetting } from "./settings-read.js";

/** The keys that say how many cores a process asks YARN for. */
export const CORE_KEYS = ["yarn.appmaster.vcores", "yarn.containers.vcores", "taskmanager.numberOfTaskSlots"] as const;

/** The cores that an entry makes a process ask for; undefined when another setting decides. */
export function coresAsked({ entry }: BoundEntry, context: RuleContext): number | undefined {
  const cores = parseJavaInt(entry.value);
  if (Number.isNaN(cores)) return undefined;
  // A TaskManager asks for one core a slot unless it is told a number.
  const decides =
    entry.key !== "taskmanager.numberOfTaskSlots" || linesSetting("yarn.containers.vcores", context) === 0;
  return decides ? cores : undefined;
}

/** Whether the entry is about the JobManager. */
export const isForJobManager = ({ entry }: BoundEntry): boolean => entry.key === "yarn.appmaster.vcores";

/** The cores of a node and of the largest container, as far as the yarn-site.xml beside the file says so itself. */
export function coreLimits(context: RuleContext): {
  readonly node: HadoopNumber | undefined;
  readonly container: HadoopNumber | undefined;
} {
  const said = (name: string): HadoopNumber | undefined => {
    const limit = yarnNumber(name, -1, context);
    return limit === undefined || limit.value < 1 ? undefined : limit;
  };
  return {
    node: said("yarn.nodemanager.resource.cpu-vcores"),
    container: said("yarn.scheduler.maximum-allocation-vcores"),
  };
}
