import type { Catalogue } from "../catalogue/catalogue.js";
import { isSensitiveAnywhere } from "../values/sensitive.js";
import { type ChangedDefault, changedDefaults, restartStrategyChanges } from "./changed-defaults.js";
import { type ClusterConfig, isReplacedByFlink, isSetByFlink } from "./cluster-config.js";
import { compareSides, type Difference } from "./compare.js";
import { type Cost, costOf } from "./costs.js";
import type { Side } from "./side.js";

/** A difference, and what the change costs. */
export interface CostedDifference extends Difference {
  readonly cost: Cost | undefined;
  /** Both values are secrets: only that they differ may be told. */
  readonly sensitive: boolean;
}

/** What two configurations amount to, compared. */
export interface ConfigDiff {
  /** Those that cost most come first, then by name. */
  readonly differences: readonly CostedDifference[];
  /** What a running process has set or replaced itself. */
  readonly byFlink: readonly Difference[];
  /** Options whose values a running process hides, so that nothing can be said. */
  readonly hidden: readonly string[];
  /** Defaults that change from one release to the other. */
  readonly defaults: readonly ChangedDefault[];
  /** Whether failing jobs without a chosen restart strategy behave in another way. */
  readonly restarts: boolean;
}

const WEIGHT = { state: 0, recovery: 1, guarantee: 2, place: 3 } as const;

/**
 * Compares what two configurations amount to, not how they are written.
 * @param cluster what else is known of the second side, when it is the saved answer of a JobManager
 */
export function diffConfigs(left: Side, right: Side, catalogue: Catalogue, cluster?: ClusterConfig): ConfigDiff {
  const differences: CostedDifference[] = [];
  const byFlink: Difference[] = [];
  const hidden: string[] = [];
  for (const difference of compareSides(left, right, catalogue).differences) {
    const { option, before, after } = difference;
    if (cluster !== undefined) {
      const keys = after?.keys ?? [];
      if (keys.some((key) => cluster.hidden.has(key)) && before?.from === "entry") {
        hidden.push(option);
        continue;
      }
      const unset = before?.from !== "entry";
      if (isReplacedByFlink(option) || (unset && keys.length > 0 && keys.every(isSetByFlink))) {
        byFlink.push(difference);
        continue;
      }
    }
    const names = [option, before?.name, after?.name, ...(before?.keys ?? []), ...(after?.keys ?? [])];
    const cost = names.map((name) => (name === undefined ? undefined : costOf(name))).find((one) => one !== undefined);
    differences.push({
      ...difference,
      cost,
      sensitive: names.some((name) => name !== undefined && isSensitiveAnywhere(name)),
    });
  }
  const weight = ({ cost }: CostedDifference): number => (cost === undefined ? 4 : WEIGHT[cost.kind]);
  differences.sort((one, other) => weight(one) - weight(other) || (one.option < other.option ? -1 : 1));
  return {
    differences,
    byFlink,
    hidden,
    defaults: changedDefaults(left, right, catalogue),
    restarts: restartStrategyChanges(left, right),
  };
}
