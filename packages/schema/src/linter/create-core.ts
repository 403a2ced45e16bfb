import type { KeyMatch } from "../catalogue/catalogue.js";
import { type KeyPlan, PlanCache } from "./key-plan.js";
import type { LinterCore, LinterKits, LinterParts } from "./linter-core.js";
import { LoadedRules } from "./rule-registry.js";

/** So many filled templates are remembered, and no longer ones. */
const MOST_FILLED = 1000;
const LONGEST_FILLED = 200;

/**
 * The same text as a string of its own: a piece that was cut out of a longer text takes a detour for each of its characters,
 * and the keys of plans are compared with every key of every file. Names of properties are always made whole.
 */
function flat(key: string): string {
  return Object.keys({ [key]: 0 })[0] ?? key;
}

/** What a linter keeps from file to file, as far as it is made of these parts. */
export function createCore(parts: LinterParts, kits: LinterKits): LinterCore {
  // Only keys that the catalogue has are kept, and some filled templates and entries of maps, which come again in the next
  // file, too: a bounded number. The cache holds strings of its own, because a piece of a file's text would keep all of it alive.
  const plans = new PlanCache();
  const isListed = (key: string): boolean => parts.catalogue.lists?.(key) ?? parts.catalogue.exact(key) !== undefined;
  const rules = new LoadedRules(parts.registry, { isListed, peek: (key, hash) => plans.ofKey(key, hash) });
  let filled = 0;
  // Keys below one open prefix share a match, and a plan unless rules tell them apart.
  let shared: { readonly match: KeyMatch; readonly plan: KeyPlan | undefined } | undefined;
  let uniform: { readonly parent: string; readonly plan: KeyPlan } | undefined;
  const planFor: LinterCore["planFor"] = (table, index, hash) => {
    const known = plans.get(table, index, hash);
    if (known !== undefined) return known;
    if (uniform !== undefined && table.keyIsChildOf(index, uniform.parent)) return uniform.plan;
    const key = table.key(index);
    const match = parts.catalogue.find(key);
    if (match?.how === "prefix") {
      if (shared?.match !== match) {
        shared = { match, plan: rules.isBlindBelow(match.prefix) ? rules.planFor(key, match, true) : undefined };
      }
      const { plan } = shared;
      const parent = plan === undefined ? undefined : parts.catalogue.uniformParent?.();
      if (plan !== undefined && parent !== undefined) uniform = { parent: flat(parent), plan };
      if (plan !== undefined) return plan;
    }
    if (match?.how === "exact") {
      const plan = rules.planFor(flat(match.option.key), match);
      plans.add(plan, hash);
      return plan;
    }
    if (match === undefined || filled >= MOST_FILLED || key.length > LONGEST_FILLED)
      return rules.planFor(key, match, true);
    // A copy: a piece of a file's text would keep all of it alive.
    const copy = flat(key);
    const plan = rules.planFor(copy, parts.catalogue.find(copy));
    filled++;
    plans.add(plan, hash);
    return plan;
  };
  return { ...parts, kits, rules, planFor, isListed };
}
