import type { KeyMatch } from "../catalogue/catalogue.js";
import { RULE_AREAS, type Rule, type RuleArea } from "../rules/rule.js";
import { type AreaWake, type KnownCircumstance, readCircumstances, type WakeTable } from "../rules/wake-table.js";
import { type Facts, type KeyPlans, nameTheWaker, RememberedChecks } from "./circumstances.js";
import { KeyPlan } from "./key-plan.js";
import { type LoadedRule, Sleeper } from "./sleeper.js";

export { type LoadedRule, Sleeper } from "./sleeper.js";

/** Where rules come from. An area is loaded when something in a file wakes one of its rules. */
export interface RuleRegistry {
  readonly wake: WakeTable;
  /** All rules of an area; called once an area. */
  loadArea(area: RuleArea): readonly Rule[];
}

/** Areas as bits, in the order of `RULE_AREAS`. */
type AreaSet = number;

const words = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));
const NO_RULES: readonly LoadedRule[] = [];
const NOTHING: readonly never[] = [];

/** Prefixes of keys, sorted so that a key looks at the few that share its first part. */
class PrefixTable<T> {
  private readonly byFirstPart = new Map<string, { readonly prefix: string; readonly value: T }[]>();

  /** @param prefix ends with a dot */
  add(prefix: string, value: T): void {
    push(this.byFirstPart, prefix.slice(0, prefix.indexOf(".")), { prefix, value });
  }

  /** Whether no prefix can tell apart what lies below another. */
  isBlindBelow(prefix: string): boolean {
    return !this.byFirstPart.has(prefix.slice(0, prefix.indexOf(".")));
  }

  /** Everything whose prefix a key has. */
  of(key: string): readonly T[] {
    const dot = key.indexOf(".");
    const prefixes = dot === -1 ? undefined : this.byFirstPart.get(key.slice(0, dot));
    if (prefixes === undefined) return NOTHING;
    return prefixes.filter(({ prefix }) => key.startsWith(prefix)).map(({ value }) => value);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether a rule looks at every document, whatever it holds. */
function isForEveryDocument({ keys, when, checkDocument }: Rule): boolean {
  if (checkDocument === undefined) return false;
  return keys === "all" || (keys === undefined && (when === undefined || when.length === 0));
}

/** The sleepers of all areas; nothing of them is taken apart before a key wakes one. */
class Sleepers {
  /** The keys of all areas, every line behind a line feed. */
  private readonly keys: string;
  /** Where the keys of each area end. */
  private readonly ends: number[] = [];
  private readonly lines: (readonly string[] | undefined)[] = [];
  private readonly made: Map<string, Sleeper>[] = [];

  constructor(private readonly areas: readonly (readonly [area: RuleArea, wake: AreaWake])[]) {
    let keys = "";
    for (const [, wake] of areas) {
      keys += `\n${wake.keys}\n`;
      this.ends.push(keys.length);
      this.made.push(new Map());
    }
    this.keys = keys;
  }

  /** Those that a literal key wakes. */
  of(key: string): readonly Sleeper[] {
    const line = `\n${key} `;
    let at = this.keys.indexOf(line);
    if (at === -1) return NO_SLEEPERS;
    const found: Sleeper[] = [];
    for (; at !== -1; at = this.keys.indexOf(line, at + 1)) found.push(...this.at(at + line.length));
    return found;
  }

  /** The prefixes among the keys, and what they wake. */
  *prefixes(): Generator<readonly [prefix: string, sleepers: () => readonly Sleeper[]]> {
    const { keys } = this;
    for (let at = keys.indexOf(".* "); at !== -1; at = keys.indexOf(".* ", at + 1)) {
      const numbers = at + 3;
      yield [keys.slice(keys.lastIndexOf("\n", at) + 1, at + 1), () => this.at(numbers)];
    }
  }

  holdsKeysBelow(prefix: string): boolean {
    return this.keys.includes(`\n${prefix}`);
  }

  /** The sleepers whose numbers begin at an offset. */
  private at(offset: number): readonly Sleeper[] {
    const index = this.ends.findIndex((end) => offset < end);
    const [area, wake] = this.areas[index] as readonly [RuleArea, AreaWake];
    const made = this.made[index] as Map<string, Sleeper>;
    const numbers = this.keys.slice(offset, this.keys.indexOf("\n", offset));
    return numbers.split(" ").map((number) => {
      let sleeper = made.get(number);
      if (sleeper === undefined) {
        const lines = this.lines[index] ?? wake.sleepers.split("\n");
        this.lines[index] = lines;
        sleeper = new Sleeper(area, lines[Number(number)] ?? "");
        made.set(number, sleeper);
      }
      return sleeper;
    });
  }
}

/** Some circumstances, and whether they held in the last run that asked. */
interface Answer {
  readonly circumstances: readonly KnownCircumstance[];
  /** They depend on which key woke the rule. */
  readonly forWaker: boolean;
  /** The checks by the key that woke the rule; the same for all keys when it makes no difference. */
  readonly checks: Map<string | undefined, RememberedChecks>;
  run: number;
  holds: boolean;
}

/** So many keys that wake one rule are remembered: there may be any number below a prefix. */
const MOST_WAKERS = 100;

const NO_SLEEPERS: readonly Sleeper[] = [];

/** The rules that were needed so far, and what wakes them. Rules are only ever added, so that everything handed out stays right. */
export class LoadedRules {
  readonly all: LoadedRule[] = [];
  /** Rules that look at every entry. */
  readonly everyEntry: LoadedRule[] = [];
  /** Rules that look at every document. */
  readonly everyDocument: LoadedRule[] = [];
  /** Rules that look at every document under their circumstances. */
  readonly documentSleepers: readonly Sleeper[];
  private readonly sleepers: Sleepers;
  private readonly answers = new Map<string, Answer>();
  private readonly prefixes = new PrefixTable<() => readonly Sleeper[]>();
  private readonly problemRules = new Map<string, LoadedRule[]>();
  private readonly faultRules = new Map<string, LoadedRule[]>();
  private readonly areasOfProblems = new Map<string, RuleArea[]>();
  private readonly areasOfFaults = new Map<string, RuleArea[]>();
  private loaded: AreaSet = 0;
  private ids: Map<string, RuleArea> | undefined;

  /** @param plans what circumstances may look up */
  constructor(
    private readonly registry: RuleRegistry,
    private readonly plans: KeyPlans,
  ) {
    const areas: (readonly [RuleArea, AreaWake])[] = [];
    for (const area of RULE_AREAS) {
      const wake = registry.wake[area];
      if (wake === undefined) continue;
      areas.push([area, wake]);
      for (const code of words(wake.problems)) push(this.areasOfProblems, code, area);
      for (const code of words(wake.faults)) push(this.areasOfFaults, code, area);
      if (wake.always) this.load(area);
    }
    this.sleepers = new Sleepers(areas);
    this.documentSleepers = this.sleepers.of("*");
    for (const [prefix, woken] of this.sleepers.prefixes()) this.prefixes.add(prefix, woken);
  }

  /** Whether all keys below an open prefix wake the same rules, so that they can share one plan. */
  isBlindBelow(prefix: string): boolean {
    return this.prefixes.isBlindBelow(prefix) && !this.sleepers.holdsKeysBelow(prefix);
  }

  /**
   * What a key wakes, by its own name or as an old name of an option.
   * @param shared the plan will serve other keys below the same prefix as well
   */
  planFor(key: string, match: KeyMatch | undefined, shared = false): KeyPlan {
    const own = this.sleepersOf(key);
    const entry = own.filter(({ kind }) => (kind & 1) !== 0);
    let document = own.filter(({ kind }) => (kind & 2) !== 0);
    if (match?.how === "exact" && match.option.aliasOf.length > 0) {
      const all = new Set(document);
      for (const { option } of match.option.aliasOf) {
        for (const sleeper of this.sleepersOf(option)) if ((sleeper.kind & 2) !== 0) all.add(sleeper);
      }
      document = [...all];
    }
    return new KeyPlan(
      shared ? undefined : key,
      match,
      entry.length === 0 ? NO_SLEEPERS : entry,
      document.length === 0 ? NO_SLEEPERS : document,
    );
  }

  private sleepersOf(key: string): readonly Sleeper[] {
    // No key of a rule holds blanks.
    if (key.includes(" ") || key.includes("\n")) return NO_SLEEPERS;
    const own = this.sleepers.of(key);
    const below = this.prefixes.of(key);
    if (below.length === 0) return own;
    return [...new Set([...own, ...below.flatMap((sleepers) => sleepers())])];
  }

  /**
   * Whether the circumstances of a sleeper hold. Rules of one kind often share theirs word for word, and their answer.
   * @param run a number for the present run
   */
  holds(sleeper: Sleeper, facts: Facts, waker: string | undefined, run: number): boolean {
    const { when } = sleeper.rule;
    if (when === "") return true;
    let answer = this.answers.get(when);
    if (answer === undefined) {
      const circumstances = readCircumstances(when);
      answer = { circumstances, forWaker: nameTheWaker(circumstances), checks: new Map(), run: 0, holds: false };
      this.answers.set(when, answer);
    }
    if (answer.forWaker) return this.checksFor(answer, waker).holds(facts);
    if (answer.run !== run) {
      answer.run = run;
      answer.holds = this.checksFor(answer, undefined).holds(facts);
    }
    return answer.holds;
  }

  private checksFor({ circumstances, checks }: Answer, waker: string | undefined): RememberedChecks {
    let found = checks.get(waker);
    if (found === undefined) {
      found = new RememberedChecks(circumstances, this.plans, waker);
      if (checks.size < MOST_WAKERS) checks.set(waker, found);
    }
    return found;
  }

  /** Whether the answer may differ from one key that wakes a sleeper to the next. */
  asksForWaker({ rule }: Sleeper): boolean {
    return this.answers.get(rule.when)?.forWaker === true;
  }

  /** The rule of a sleeper, loaded; undefined when its area does not hold it. */
  rouse(sleeper: Sleeper): LoadedRule | undefined {
    sleeper.loaded ??= this.byId(sleeper.rule.id, sleeper.area);
    return sleeper.loaded;
  }

  forProblem(code: string): readonly LoadedRule[] {
    for (const area of this.areasOfProblems.get(code) ?? []) this.load(area);
    return this.problemRules.get(code) ?? NO_RULES;
  }

  forFault(code: string): readonly LoadedRule[] {
    for (const area of this.areasOfFaults.get(code) ?? []) this.load(area);
    return this.faultRules.get(code) ?? NO_RULES;
  }

  /** Whether any rule at all listens to entry faults. */
  get wantsFaults(): boolean {
    return this.areasOfFaults.size > 0;
  }

  /** A rule by its id, or undefined when there is none. */
  byId(id: string, area = this.areaOf(id)): LoadedRule | undefined {
    if (area === undefined) return undefined;
    this.load(area);
    return this.all.find(({ rule }) => rule.id === id);
  }

  /** Every rule id, loaded or not. */
  knownIds(): readonly string[] {
    return [...this.idTable().keys()];
  }

  /** Whether there is a rule with this id. */
  knows(id: string): boolean {
    return this.idTable().has(id);
  }

  private areaOf(id: string): RuleArea | undefined {
    return this.idTable().get(id);
  }

  private idTable(): Map<string, RuleArea> {
    if (this.ids === undefined) {
      this.ids = new Map();
      for (const area of RULE_AREAS) {
        for (const id of words(this.registry.wake[area]?.rules ?? "")) this.ids.set(id, area);
      }
    }
    return this.ids;
  }

  private load(area: RuleArea): void {
    const bit = 1 << RULE_AREAS.indexOf(area);
    if ((this.loaded & bit) !== 0) return;
    this.loaded |= bit;
    for (const rule of this.registry.loadArea(area)) this.add(rule);
  }

  private add(rule: Rule): void {
    const loaded: LoadedRule = { rule, index: this.all.length };
    this.all.push(loaded);
    if (rule.keys === "all" && rule.checkEntry !== undefined) this.everyEntry.push(loaded);
    if (isForEveryDocument(rule)) this.everyDocument.push(loaded);
    if (rule.checkProblem !== undefined) {
      for (const code of rule.problems ?? []) push(this.problemRules, code, loaded);
    }
    if (rule.checkFault !== undefined) {
      for (const code of rule.faults ?? []) push(this.faultRules, code, loaded);
    }
  }
}
