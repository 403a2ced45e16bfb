import type { EffectiveConfig } from "../effective/effective-config.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { Target } from "../effective/target.js";
import { amountOf, boundOf } from "../rules/circumstance.js";
import type { KnownCircumstance, KnownOption } from "../rules/wake-table.js";
import type { Binding } from "./binding.js";

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

/** Whether a circumstance holds; `waker` is the key that woke the rule, undefined where several keys share what wakes them. */
export type Test = (facts: Facts, waker: string | undefined) => boolean;

/** The key that woke the rule. */
const OWN = "*";

const isOwn = ({ names }: KnownOption): boolean => names[0] === OWN;

/** Whether circumstances depend on which key woke the rule. */
export function nameTheWaker(circumstances: readonly KnownCircumstance[]): boolean {
  return circumstances.some((one) => {
    if ("anyOf" in one) return nameTheWaker(one.anyOf);
    return "waker" in one || ("key" in one && isOwn(one.key));
  });
}

/** Whether all circumstances hold: each is looked at closely once, so that asking file after file takes next to nothing. */
export function testOf(circumstances: readonly KnownCircumstance[]): Test {
  const tests = circumstances.map(single);
  return (facts, waker) => {
    for (const test of tests) if (!test(facts, waker)) return false;
    return true;
  };
}

function single(circumstance: KnownCircumstance): Test {
  if ("anyOf" in circumstance) {
    const tests = circumstance.anyOf.map(single);
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
  if (isOwn(circumstance.key)) {
    const byWaker = new Map<string, Test>();
    return (facts, waker) => {
      if (waker === undefined) return true;
      let test = byWaker.get(waker);
      if (test === undefined) {
        test = single({ ...circumstance, key: { names: [waker], primary: 0 } });
        if (byWaker.size < MOST_WAKERS) byWaker.set(waker, test);
      }
      return test(facts, waker);
    };
  }
  const option = circumstance.key;
  if ("sameAs" in circumstance) return sameText(option, circumstance.sameAs);
  if ("set" in circumstance) {
    return circumstance.set ? (facts) => isSet(option, facts) : (facts) => isUnset(option, facts);
  }
  return remembering(option, testOfText(circumstance));
}

/** So many keys below a prefix are remembered. */
const MOST_WAKERS = 100;

type AboutText = Exclude<
  Extract<KnownCircumstance, { readonly key: KnownOption }>,
  { readonly set: boolean } | { readonly sameAs: KnownOption }
>;

function sameText(one: KnownOption, other: KnownOption): Test {
  const bare = (text: string): string => text.trim().toLowerCase().replace(/\/+$/, "");
  return (facts) =>
    someText(one, facts, (text) =>
      someText(other, facts, (second) => bare(text) === bare(second) || hasPlaceholder(text) || hasPlaceholder(second)),
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
function remembering(option: KnownOption, test: (text: string) => boolean): Test {
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
  return (facts) => someText(option, facts, passes);
}

function isSet({ names }: KnownOption, { effective }: Facts): boolean {
  for (const name of names) if (effective.has(name)) return true;
  const [key = ""] = names;
  if (!key.endsWith(".*")) return false;
  const prefix = key.slice(0, -1);
  return effective.keys().some((one) => one.startsWith(prefix));
}

/** On some line of the target nothing is set, under any of its names. What keys below a map option set does not count. */
function isUnset({ names, primary }: KnownOption, { effective, target }: Facts): boolean {
  const [key = ""] = names;
  if (effective.has(key) && (target.lines & ~primary) === 0) return false;
  if (!names.some((name) => effective.has(name))) return true;
  // An old name counts for the lines that read it, whatever the option is called there.
  let set = 0;
  for (const name of names) set |= effective.linesSetting(name, target.lines);
  return set !== target.lines;
}

/** Whether something set for the option passes, under any of its names. */
function someText(
  { names }: KnownOption,
  { binding, alone, effective }: Facts,
  passes: (text: string) => boolean,
): boolean {
  if (!alone || binding.hasRepeats) {
    return names.some((name) => effective.entriesOf(name).some(({ entry }) => passes(entry.value)));
  }
  for (const name of names) {
    const text = binding.lastValue(name);
    if (text !== undefined && passes(text)) return true;
  }
  return false;
}
