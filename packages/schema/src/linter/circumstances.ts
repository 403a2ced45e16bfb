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

/**
 * Whether all circumstances hold.
 * @param waker the key that woke the rule; undefined where several keys share what wakes them
 */
export function allHold(circumstances: readonly KnownCircumstance[], facts: Facts, waker: string | undefined): boolean {
  for (const circumstance of circumstances) if (!holds(circumstance, facts, waker)) return false;
  return true;
}

function holds(circumstance: KnownCircumstance, facts: Facts, waker: string | undefined): boolean {
  if ("anyOf" in circumstance) return circumstance.anyOf.some((one) => holds(one, facts, waker));
  if ("complete" in circumstance) return facts.complete === circumstance.complete;
  if ("neighbour" in circumstance) return facts.hasNeighbour(circumstance.neighbour);
  if ("deployment" in circumstance) {
    const { deployment } = facts.target;
    return deployment !== undefined && circumstance.deployment.includes(deployment.value);
  }
  if ("waker" in circumstance) return waker === undefined || new RegExp(circumstance.waker, "i").test(waker);
  const own = isOwn(circumstance.key);
  if (own && waker === undefined) return true;
  const option = own ? { names: [waker ?? ""], primary: 0 } : circumstance.key;
  if ("sameAs" in circumstance) return isSame(option, circumstance.sameAs, facts);
  if ("set" in circumstance) return circumstance.set ? isSet(option, facts) : isUnset(option, facts);
  return someText(option, facts, (text) => passes(circumstance, text));
}

type AboutText = Exclude<
  Extract<KnownCircumstance, { readonly key: KnownOption }>,
  { readonly set: boolean } | { readonly sameAs: KnownOption }
>;

/** The text that a circumstance was asked about last, and the answer: files of one company hold the same values again and again. */
interface Memory {
  lastText?: string;
  lastAnswer?: boolean;
}

function passes(circumstance: AboutText & Memory, text: string): boolean {
  if (circumstance.lastText === text) return circumstance.lastAnswer === true;
  const answer = fits(circumstance, text) || hasPlaceholder(text);
  // A copy: a piece of a text would keep all of it alive.
  circumstance.lastText = ` ${text}`.slice(1);
  circumstance.lastAnswer = answer;
  return answer;
}

function fits(circumstance: AboutText, text: string): boolean {
  if ("oneOf" in circumstance) return circumstance.oneOf.includes(text.trim().toLowerCase());
  if ("noneOf" in circumstance) return !circumstance.noneOf.includes(text);
  if ("holding" in circumstance) {
    const lower = text.toLowerCase();
    return circumstance.holding.some((part) => lower.includes(part));
  }
  if ("matching" in circumstance) return new RegExp(circumstance.matching, "i").test(text);
  const limit = boundOf("below" in circumstance ? circumstance.below : circumstance.above);
  const amount = limit === undefined ? undefined : amountOf(text, limit.kind);
  if (limit === undefined || amount === undefined) return true;
  return "below" in circumstance ? amount < limit.amount : amount > limit.amount;
}

function isSame(one: KnownOption, other: KnownOption, facts: Facts): boolean {
  const bare = (text: string): string => text.trim().toLowerCase().replace(/\/+$/, "");
  return someText(one, facts, (text) =>
    someText(other, facts, (second) => bare(text) === bare(second) || hasPlaceholder(text) || hasPlaceholder(second)),
  );
}

function isSet({ names }: KnownOption, { binding, alone, effective }: Facts): boolean {
  const [key = ""] = names;
  if (!key.endsWith(".*")) return names.some((name) => effective.has(name));
  const prefix = key.slice(0, -1);
  return alone ? binding.mayHoldBelow(prefix) : effective.keys().some((one) => one.startsWith(prefix));
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
