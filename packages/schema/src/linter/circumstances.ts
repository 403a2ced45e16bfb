import type { Catalogue, CatalogueKey } from "../catalogue/catalogue.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { Target } from "../effective/target.js";
import { amountOf, boundOf, type Circumstance } from "../rules/circumstance.js";
import type { Binding } from "./binding.js";
import type { KeyPlan } from "./key-plan.js";

/** What circumstances are told from. */
export interface Facts {
  readonly binding: Binding;
  /** The linted file is all there is: no layers, no `-D`. */
  readonly alone: boolean;
  readonly effective: EffectiveConfig;
  readonly target: Target;
  readonly complete: boolean;
  /** Whether a file of this name lies beside the linted one. */
  readonly hasNeighbour: (name: string) => boolean;
}

/** What is known about keys before any file is read. */
export interface KeyPlans {
  readonly catalogue: Catalogue;
  /** The plan of a key that the catalogue has; undefined for others. */
  planOf(key: string): KeyPlan | undefined;
}

/** Whether a circumstance holds; `waker` is the key that woke the rule, undefined where several keys share what wakes them. */
export type Test = (facts: Facts, waker: string | undefined) => boolean;

/** The key that woke the rule. */
const OWN = "*";

/** Whether circumstances depend on which key woke the rule. */
export function nameTheWaker(circumstances: readonly Circumstance[]): boolean {
  return circumstances.some((one) => {
    if ("anyOf" in one) return nameTheWaker(one.anyOf);
    return "waker" in one || ("key" in one && one.key === OWN);
  });
}

/** Whether all circumstances hold: each is looked at closely once, so that asking file after file takes next to nothing. */
export function testOf(circumstances: readonly Circumstance[], plans: KeyPlans): Test {
  const tests = circumstances.map((one) => single(one, plans));
  return (facts, waker) => {
    for (const test of tests) if (!test(facts, waker)) return false;
    return true;
  };
}

function single(circumstance: Circumstance, plans: KeyPlans): Test {
  if ("anyOf" in circumstance) {
    const tests = circumstance.anyOf.map((one) => single(one, plans));
    return (facts, waker) => tests.some((test) => test(facts, waker));
  }
  if ("complete" in circumstance) return (facts) => facts.complete === circumstance.complete;
  if ("neighbour" in circumstance) return (facts) => facts.hasNeighbour(circumstance.neighbour);
  if ("deployment" in circumstance) {
    return ({ target: { deployment } }) =>
      deployment !== undefined && circumstance.deployment.includes(deployment.value);
  }
  if ("waker" in circumstance) {
    const pattern = new RegExp(circumstance.waker, "i");
    return (_facts, waker) => waker === undefined || pattern.test(waker);
  }
  if (circumstance.key === OWN) {
    const byWaker = new Map<string, Test>();
    return (facts, waker) => {
      if (waker === undefined) return true;
      let test = byWaker.get(waker);
      if (test === undefined) {
        test = single({ ...circumstance, key: waker }, plans);
        if (byWaker.size < MOST_WAKERS) byWaker.set(waker, test);
      }
      return test(facts, waker);
    };
  }
  const names = new OptionNames(circumstance.key, plans);
  if ("sameAs" in circumstance) return sameText(names, new OptionNames(circumstance.sameAs, plans));
  if ("set" in circumstance) return circumstance.set ? (facts) => names.isSet(facts) : (facts) => names.isUnset(facts);
  return remembering(names, testOfText(circumstance));
}

/** So many keys below a prefix are remembered. */
const MOST_WAKERS = 100;

type AboutText = Exclude<
  Extract<Circumstance, { readonly key: string }>,
  { readonly set: boolean } | { readonly sameAs: string }
>;

function sameText(one: OptionNames, other: OptionNames): Test {
  const bare = (text: string): string => text.trim().toLowerCase().replace(/\/+$/, "");
  return (facts) =>
    one.someText(facts, (text) =>
      other.someText(facts, (second) => bare(text) === bare(second) || hasPlaceholder(text) || hasPlaceholder(second)),
    );
}

function testOfText(circumstance: AboutText): (text: string) => boolean {
  if ("oneOf" in circumstance) return (text) => circumstance.oneOf.includes(text.trim().toLowerCase());
  if ("noneOf" in circumstance) return (text) => !circumstance.noneOf.includes(text);
  if ("holding" in circumstance) {
    return (text) => {
      const lower = text.toLowerCase();
      return circumstance.holding.some((part) => lower.includes(part));
    };
  }
  if ("matching" in circumstance) {
    const pattern = new RegExp(circumstance.matching, "i");
    return (text) => pattern.test(text);
  }
  const below = "below" in circumstance;
  const limit = boundOf(below ? circumstance.below : circumstance.above);
  return (text) => {
    const amount = limit === undefined ? undefined : amountOf(text, limit.kind);
    if (limit === undefined || amount === undefined) return true;
    return below ? amount < limit.amount : amount > limit.amount;
  };
}

/** Files of one company hold the same values again and again: the answer about the last one is kept. */
function remembering(names: OptionNames, test: (text: string) => boolean): Test {
  let lastText: string | undefined;
  let lastAnswer = false;
  const passes = (text: string): boolean => {
    if (text !== lastText) {
      lastAnswer = test(text) || hasPlaceholder(text);
      // A copy: a piece of a text would keep all of it alive.
      lastText = ` ${text}`.slice(1);
    }
    return lastAnswer;
  };
  return (facts) => names.someText(facts, passes);
}

const otherNames = new WeakMap<CatalogueKey, readonly string[]>();
const NO_NAMES: readonly string[] = [];

/** The other names under which an option is read on some line. */
function otherNamesOf(key: string, catalogue: Catalogue): readonly string[] {
  const option = catalogue.exact(key);
  if (option === undefined) return NO_NAMES;
  let known = otherNames.get(option);
  if (known === undefined) {
    const found = new Set(option.aliasOf.map((use) => use.option));
    for (const { alternatives } of option.variants) for (const alternative of alternatives) found.add(alternative.key);
    known = [...found];
    otherNames.set(option, known);
  }
  return known;
}

/** An option under all its names. */
class OptionNames {
  private readonly names: readonly string[];
  /** The plans of the names, when the catalogue has them all: whether a file holds one is then told at once. */
  private readonly plans: readonly KeyPlan[] | undefined;
  /** The lines on which the first name alone is the option. */
  private readonly primary: number;

  constructor(
    private readonly key: string,
    { catalogue, planOf }: KeyPlans,
  ) {
    this.names = [key, ...otherNamesOf(key, catalogue)];
    const plans = this.names.flatMap((name) => planOf(name) ?? []);
    this.plans = plans.length === this.names.length ? plans : undefined;
    this.primary = catalogue.exact(key)?.primary ?? 0;
  }

  isSet({ binding, alone, effective }: Facts): boolean {
    if (alone && this.plans !== undefined) return this.plans.some((plan) => binding.holds(plan));
    if (!this.key.endsWith(".*")) return this.names.some((name) => effective.has(name));
    const prefix = this.key.slice(0, -1);
    return effective.keys().some((one) => one.startsWith(prefix));
  }

  /** On some line of the target nothing is set, under any of its names. */
  isUnset({ binding, alone, effective, target }: Facts): boolean {
    if (alone && this.plans !== undefined) {
      const [own] = this.plans;
      if (own !== undefined && binding.holds(own) && (target.lines & ~this.primary) === 0) return false;
      // Keys below a map option set it as well, so that nothing but its own presence settles the matter at once.
    }
    let set = 0;
    for (const name of this.names) set |= effective.linesSetting(name, target.lines);
    return set !== target.lines;
  }

  /** Whether something set for the option passes, under any of its names. */
  someText({ binding, alone, effective }: Facts, passes: (text: string) => boolean): boolean {
    if (!alone || this.plans === undefined || binding.hasRepeats) {
      return this.names.some((name) => effective.entriesOf(name).some(({ entry }) => passes(entry.value)));
    }
    for (const plan of this.plans) if (binding.holds(plan) && passes(binding.lastValue(plan))) return true;
    return false;
  }
}
