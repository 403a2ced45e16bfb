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

/** The key that woke the rule. */
const OWN = "*";

/** Whether circumstances depend on which key woke the rule. */
export function nameTheWaker(circumstances: readonly Circumstance[]): boolean {
  return circumstances.some((one) => ("anyOf" in one ? nameTheWaker(one.anyOf) : "key" in one && one.key === OWN));
}

/**
 * Whether all circumstances hold.
 * @param waker the key that woke the rule; undefined where several keys share what wakes them
 */
export function allHold(circumstances: readonly Circumstance[], facts: Facts, waker: string | undefined): boolean {
  for (const circumstance of circumstances) if (!holds(circumstance, facts, waker)) return false;
  return true;
}

function holds(named: Circumstance, facts: Facts, waker: string | undefined): boolean {
  if ("anyOf" in named) return named.anyOf.some((one) => holds(one, facts, waker));
  if ("key" in named && named.key === OWN) return waker === undefined || holds({ ...named, key: waker }, facts, waker);
  return holdsFor(named, facts);
}

type Single = Exclude<Circumstance, { readonly anyOf: readonly Circumstance[] }>;

function holdsFor(circumstance: Single, facts: Facts): boolean {
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
  if ("matching" in circumstance) {
    const pattern = new RegExp(circumstance.matching, "i");
    return someText(circumstance.key, facts, (text) => pattern.test(text));
  }
  return facts.hasNeighbour(circumstance.neighbour);
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
  const check = (name: string): boolean =>
    effective.entriesOf(name).some(({ entry }) => passes(entry.value) || hasPlaceholder(entry.value));
  return check(key) || namesOf(key, catalogue).some(check);
}
