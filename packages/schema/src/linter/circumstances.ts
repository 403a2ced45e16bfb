import type { EffectiveConfig } from "../effective/effective-config.js";
import { hasPlaceholder } from "../effective/placeholder.js";
import type { Target } from "../effective/target.js";
import { amountOf, boundOf } from "../rules/circumstance.js";
import type { KnownCircumstance, KnownOption } from "../rules/wake-table.js";
import { hashOfKey } from "../text/key-hash.js";
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

/** What is known about keys from the files so far. */
export interface KeyPlans {
  /** The plan of a key that some file held; the hash is that of the key. */
  peek(key: string, hash: number): KeyPlan | undefined;
  /** Whether the catalogue has the literal key. */
  isListed(key: string): boolean;
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

/** Whether a circumstance holds. What takes time is worked out once, because file after file is asked. */
interface Check {
  holds(facts: Facts): boolean;
  /** Adds the options that the answer depends on; false when it depends on more than these and the target. */
  addOptions(options: OptionNames[]): boolean;
}

function allHold(checks: readonly Check[], facts: Facts): boolean {
  for (const check of checks) if (!check.holds(facts)) return false;
  return true;
}

/** @param waker the key that woke the rule; undefined where several keys share what wakes them */
function checkOf(circumstance: KnownCircumstance, plans: KeyPlans, waker: string | undefined): Check {
  if ("anyOf" in circumstance) return new AnyOf(circumstance.anyOf.map((one) => checkOf(one, plans, waker)));
  if ("complete" in circumstance) return simply(({ complete }) => complete === circumstance.complete);
  if ("neighbour" in circumstance) return simply(({ hasNeighbour }) => hasNeighbour(circumstance.neighbour), false);
  if ("deployment" in circumstance) {
    const { deployment: known } = circumstance;
    return simply(({ target: { deployment } }) => deployment !== undefined && known.includes(deployment.value));
  }
  if ("waker" in circumstance) {
    const fits = waker === undefined || new RegExp(circumstance.waker, "i").test(waker);
    return simply(() => fits);
  }
  const own = isOwn(circumstance.key);
  if (own && waker === undefined) return simply(() => true);
  const option = new OptionNames(own ? { names: [waker ?? ""], primary: 0 } : circumstance.key, plans);
  if ("sameAs" in circumstance) return new SameText(option, new OptionNames(circumstance.sameAs, plans));
  if ("set" in circumstance) return new IsSet(option, circumstance.set);
  return new OfText(option, circumstance);
}

/** @param forTarget whether the answer depends on nothing but the target and on whether the file is complete */
const simply = (holds: Check["holds"], forTarget = true): Check => ({ holds, addOptions: () => forTarget });

class IsSet implements Check {
  constructor(
    private readonly option: OptionNames,
    private readonly wanted: boolean,
  ) {}

  holds(facts: Facts): boolean {
    return this.wanted ? this.option.isSet(facts) : this.option.isUnset(facts);
  }

  addOptions(options: OptionNames[]): boolean {
    options.push(this.option);
    return true;
  }
}

class AnyOf implements Check {
  constructor(private readonly checks: readonly Check[]) {}

  holds(facts: Facts): boolean {
    for (const check of this.checks) if (check.holds(facts)) return true;
    return false;
  }

  addOptions(options: OptionNames[]): boolean {
    return this.checks.every((check) => check.addOptions(options));
  }
}

type OfKey = Extract<KnownCircumstance, { readonly key: KnownOption }>;

type AboutText = Exclude<OfKey, { readonly set: boolean } | { readonly sameAs: KnownOption }>;

/** A circumstance about values. Files of one company hold the same ones again and again: the last answer is kept. */
class OfText implements Check {
  private lastText: string | undefined;
  private lastAnswer = false;
  private pattern: RegExp | undefined;

  constructor(
    private readonly option: OptionNames,
    private readonly circumstance: AboutText,
  ) {}

  holds(facts: Facts): boolean {
    return this.option.someText(facts, this);
  }

  addOptions(options: OptionNames[]): boolean {
    options.push(this.option);
    return true;
  }

  passes(text: string): boolean {
    if (text !== this.lastText) {
      this.lastAnswer = this.fits(text) || hasPlaceholder(text);
      // A copy: a piece of a text would keep all of it alive.
      this.lastText = ` ${text}`.slice(1);
    }
    return this.lastAnswer;
  }

  private fits(text: string): boolean {
    const { circumstance } = this;
    if ("oneOf" in circumstance) return circumstance.oneOf.includes(text.trim().toLowerCase());
    if ("noneOf" in circumstance) return !circumstance.noneOf.includes(text);
    if ("holding" in circumstance) {
      const lower = text.toLowerCase();
      return circumstance.holding.some((part) => lower.includes(part));
    }
    if ("matching" in circumstance) {
      this.pattern ??= new RegExp(circumstance.matching, "i");
      return this.pattern.test(text);
    }
    const limit = boundOf("below" in circumstance ? circumstance.below : circumstance.above);
    const amount = limit === undefined ? undefined : amountOf(text, limit.kind);
    if (limit === undefined || amount === undefined) return true;
    return "below" in circumstance ? amount < limit.amount : amount > limit.amount;
  }
}

/** What a text is asked. */
interface Question {
  passes(text: string): boolean;
}

/** A text as it is compared with others: the last answer is kept. */
class BareText {
  private lastText: string | undefined;
  private lastBare = "";

  of(text: string): string {
    if (text !== this.lastText) {
      this.lastBare = text.trim().toLowerCase().replace(/\/+$/, "");
      this.lastText = ` ${text}`.slice(1);
    }
    return this.lastBare;
  }
}

/** Two options with one value. */
class SameText implements Check {
  private readonly bareOne = new BareText();
  private readonly bareOther = new BareText();

  constructor(
    private readonly one: OptionNames,
    private readonly other: OptionNames,
  ) {}

  addOptions(options: OptionNames[]): boolean {
    options.push(this.one, this.other);
    return true;
  }

  holds(facts: Facts): boolean {
    return this.one.someText(facts, {
      passes: (text) =>
        this.other.someText(facts, {
          passes: (second) =>
            this.bareOne.of(text) === this.bareOther.of(second) || hasPlaceholder(text) || hasPlaceholder(second),
        }),
    });
  }
}

/** A name of an option, and the plan for it as soon as a file held the key. */
interface Name {
  readonly key: string;
  readonly hash: number;
  plan: KeyPlan | undefined;
}

/** An option under all its names. */
class OptionNames {
  private readonly names: readonly Name[];
  /** The catalogue has them all: a file that holds one has its plan. */
  private readonly listed: boolean;
  /** What every key below begins with, when it is about keys below another. */
  private readonly prefix: string | undefined;

  constructor(
    private readonly option: KnownOption,
    private readonly plans: KeyPlans,
  ) {
    this.names = option.names.map((key) => ({ key, hash: hashOfKey(key), plan: undefined }));
    const [key = ""] = option.names;
    this.prefix = key.endsWith(".*") ? key.slice(0, -1) : undefined;
    this.listed = option.names.every((key) => plans.isListed(key));
  }

  /** The names, when all that is asked can be told from the linted file's entries with these keys. */
  get keys(): readonly Name[] | undefined {
    return this.listed && this.prefix === undefined && this.option.map !== true ? this.names : undefined;
  }

  /** Whether the linted file holds a name; only where nothing else sets anything. */
  private isHeld(name: Name, { binding }: Facts): boolean {
    name.plan ??= this.plans.peek(name.key, name.hash);
    return name.plan !== undefined && binding.holds(name.plan);
  }

  isSet(facts: Facts): boolean {
    const { alone, effective, binding } = facts;
    if (alone && this.prefix !== undefined) return binding.holdsBelow(this.prefix);
    if (alone && this.listed) {
      for (const name of this.names) if (this.isHeld(name, facts)) return true;
      return false;
    }
    for (const { key } of this.names) if (effective.has(key)) return true;
    const { prefix } = this;
    return prefix !== undefined && effective.keys().some((one) => one.startsWith(prefix));
  }

  /** On some line of the target nothing is set, under any of the names. What keys below a map option set does not count. */
  isUnset(facts: Facts): boolean {
    const { effective, target } = facts;
    if (!this.isSet(facts)) return true;
    const { names, primary } = this.option;
    const [key = ""] = names;
    if ((target.lines & ~primary) === 0 && effective.has(key)) return false;
    // An old name counts for the lines that read it, whatever the option is called there.
    let set = 0;
    for (const name of names) set |= effective.linesSetting(name, target.lines);
    return set !== target.lines;
  }

  /** Whether something set for the option passes, under any of its names. */
  someText(facts: Facts, question: Question): boolean {
    const { binding, alone, effective } = facts;
    if (!alone || !this.listed || binding.hasRepeats) {
      return this.option.names.some((key) =>
        effective.entriesOf(key).some(({ entry }) => question.passes(entry.value)),
      );
    }
    for (const name of this.names) {
      if (this.isHeld(name, facts) && question.passes(binding.lastValue(name.plan as KeyPlan))) return true;
    }
    return false;
  }
}

/**
 * Some checks, and whether all held for the last file: they are asked again only when one of the values has changed on which
 * the answer depends. That is how thousands of files that differ in a few lines are told apart quickly.
 */
export class RememberedChecks {
  private readonly checks: readonly Check[];
  private readonly names: readonly Name[] | undefined;
  private readonly versions: number[] = [];
  private lines = 0;
  private complete = false;
  private deployment: string | undefined;
  private answer = false;

  /** @param waker the key that woke the rule; undefined where several keys share what wakes them */
  constructor(
    circumstances: readonly KnownCircumstance[],
    private readonly plans: KeyPlans,
    waker: string | undefined,
  ) {
    this.checks = circumstances.map((one) => checkOf(one, plans, waker));
    const options: OptionNames[] = [];
    const known = this.checks.every((check) => check.addOptions(options));
    const names = options.flatMap(({ keys }) => keys ?? []);
    this.names = known && options.every(({ keys }) => keys !== undefined) ? names : undefined;
  }

  holds(facts: Facts): boolean {
    const { names } = this;
    if (names === undefined || !facts.alone || facts.binding.hasRepeats) return allHold(this.checks, facts);
    if (this.hasChanged(names, facts)) this.answer = allHold(this.checks, facts);
    return this.answer;
  }

  private hasChanged(names: readonly Name[], { binding, target, complete }: Facts): boolean {
    const deployment = target.deployment?.value;
    let changed = this.lines !== target.lines || this.complete !== complete || this.deployment !== deployment;
    this.lines = target.lines;
    this.complete = complete;
    this.deployment = deployment;
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as Name;
      name.plan ??= this.plans.peek(name.key, name.hash);
      const version = name.plan === undefined ? 0 : binding.version(name.plan);
      if (this.versions[i] === version) continue;
      this.versions[i] = version;
      changed = true;
    }
    return changed;
  }
}
