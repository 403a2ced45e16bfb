import type { Catalogue, CatalogueKey } from "../catalogue/catalogue.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { Target } from "../effective/target.js";
import { amountOf, boundOf, type Circumstance } from "../rules/circumstance.js";

/** What circumstances are told from. */
export interface Facts {
  readonly effective: EffectiveConfig;
  readonly target: Target;
  readonly catalogue: Catalogue;
  readonly complete: boolean;
  /** Whether a file of this name lies beside the linted one. */
  readonly hasNeighbour: (name: string) => boolean;
}

/** Whether all circumstances hold. */
export function allHold(circumstances: readonly Circumstance[], facts: Facts): boolean {
  for (const circumstance of circumstances) if (!holds(circumstance, facts)) return false;
  return true;
}

function holds(circumstance: Circumstance, facts: Facts): boolean {
  if ("set" in circumstance)
    return circumstance.set ? isSet(circumstance.key, facts) : isUnset(circumstance.key, facts);
  if ("oneOf" in circumstance) return someValue(circumstance.key, facts, (text) => circumstance.oneOf.includes(text));
  if ("noneOf" in circumstance)
    return someValue(circumstance.key, facts, (text) => !circumstance.noneOf.includes(text));
  if ("holding" in circumstance) {
    return someValue(circumstance.key, facts, (text) => circumstance.holding.some((part) => text.includes(part)));
  }
  if ("below" in circumstance)
    return someAmount(circumstance.key, facts, circumstance.below, (one, other) => one < other);
  if ("above" in circumstance)
    return someAmount(circumstance.key, facts, circumstance.above, (one, other) => one > other);
  if ("complete" in circumstance) return facts.complete === circumstance.complete;
  if ("deployment" in circumstance) {
    const { deployment } = facts.target;
    return deployment !== undefined && circumstance.deployment.includes(deployment.value);
  }
  if ("neighbour" in circumstance) return facts.hasNeighbour(circumstance.neighbour);
  return circumstance.anyOf.some((one) => holds(one, facts));
}

function isSet(key: string, { effective, catalogue }: Facts): boolean {
  if (key.endsWith(".*")) {
    const prefix = key.slice(0, -1);
    return effective.keys().some((one) => one.startsWith(prefix));
  }
  if (effective.has(key)) return true;
  return namesOf(key, catalogue).some((name) => effective.has(name));
}

/** On some line of the target nothing is set. */
function isUnset(key: string, { effective, target }: Facts): boolean {
  return effective.linesSetting(key, target.lines) !== target.lines;
}

const names = new WeakMap<CatalogueKey, readonly string[]>();
const NO_NAMES: readonly string[] = [];

/** The other names under which an option is read on some line. */
function namesOf(key: string, catalogue: Catalogue): readonly string[] {
  const option = catalogue.exact(key);
  if (option === undefined) return NO_NAMES;
  let known = names.get(option);
  if (known === undefined) {
    const found = new Set(option.aliasOf.map((use) => use.option));
    for (const { alternatives } of option.variants) for (const alternative of alternatives) found.add(alternative.key);
    known = [...found];
    names.set(option, known);
  }
  return known;
}

function someValue(key: string, facts: Facts, fits: (text: string) => boolean): boolean {
  return someText(key, facts, (text) => fits(text.trim().toLowerCase()));
}

function someAmount(key: string, facts: Facts, bound: string, fits: (one: number, other: number) => boolean): boolean {
  const limit = boundOf(bound);
  if (limit === undefined) return true;
  return someText(key, facts, (text) => {
    const amount = amountOf(text, limit.kind);
    return amount === undefined || fits(amount, limit.amount);
  });
}

/** Whether something set for the option passes, under any of its names; a text with a placeholder always does. */
function someText(key: string, { effective, catalogue }: Facts, passes: (text: string) => boolean): boolean {
  const check = (name: string): boolean => {
    const text = effective.winner(name)?.entry.value;
    return text !== undefined && (passes(text) || hasPlaceholder(text));
  };
  return check(key) || namesOf(key, catalogue).some(check);
}
