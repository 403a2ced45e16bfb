import { hasPlaceholder } from "../../effective/placeholder.js";
import type { RuleContext } from "../rule.js";
import { type HadoopProperty, hadoopFile, hadoopProperty } from "./hadoop.js";

const PREFIX = "yarn.scheduler.capacity.";

/** The queues of the capacity scheduler, and the property that names those below the root. */
export interface YarnQueues {
  /** Names of leaf queues, and their paths from the root on. */
  readonly names: ReadonlySet<string>;
  readonly root: HadoopProperty;
}

/**
 * The queues that the capacity-scheduler.xml beside the configuration describes. Undefined without one, where another scheduler
 * is in charge, and where the scheduler makes queues by itself or sends applications to others than they name.
 */
export function yarnQueues(context: RuleContext): YarnQueues | undefined {
  const scheduler = hadoopProperty("yarn.resourcemanager.scheduler.class", context);
  if (scheduler !== undefined && !scheduler.value.endsWith(".CapacityScheduler")) return undefined;
  const file = hadoopFile("capacity-scheduler.xml", context);
  const root = hadoopProperty(`${PREFIX}root.queues`, context, ["capacity-scheduler.xml"]);
  if (file?.document === undefined || root === undefined) return undefined;
  const below = new Map<string, readonly string[]>();
  for (const { key, value } of file.document.entries) {
    if (!key.startsWith(PREFIX)) continue;
    if (
      /(?:auto-create-child-queue|auto-queue-creation-v2)\.enabled$|queue-mappings(?:-override\.enable)?$/.test(key)
    ) {
      if (value !== "" && value !== "false") return undefined;
    }
    if (!key.endsWith(".queues")) continue;
    if (hasPlaceholder(value)) return undefined;
    below.set(
      key.slice(PREFIX.length, -".queues".length),
      value.split(",").map((name) => name.trim()),
    );
  }
  const names = new Set<string>();
  const pending = ["root"];
  for (let path = pending.pop(); path !== undefined && names.size < 10_000; path = pending.pop()) {
    for (const name of below.get(path) ?? []) {
      if (name === "" || names.has(`${path}.${name}`)) continue;
      names.add(name).add(`${path}.${name}`);
      pending.push(`${path}.${name}`);
    }
  }
  return { names, root };
}
