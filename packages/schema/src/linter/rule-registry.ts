import type { KeyMatch } from "../catalogue/catalogue.js";
import { RULE_AREAS, type Rule, type RuleArea } from "../rules/rule.js";
import { readSleeper, type SleepingRule, type WakeTable } from "../rules/wake-table.js";
import { type Facts, nameTheWaker, type Test, testOf } from "./circumstances.js";
import { KeyPlan } from "./key-plan.js";

/** Where rules come from. An area is loaded when something in a file wakes one of its rules. */
export interface RuleRegistry {
  readonly wake: WakeTable;
  /** All rules of an area; called once an area. */
  loadArea(area: RuleArea): readonly Rule[];
}

/** A rule in the place it keeps for as long as the linter lives. */
export interface LoadedRule {
  readonly rule: Rule;
  /** Position in {@link LoadedRules.all}. */
  readonly index: number;
}

/** Areas as bits, in the order of `RULE_AREAS`. */
type AreaSet = number;

const words = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));
const NO_RULES: readonly LoadedRule[] = [];
const NOTHING: readonly never[] = [];

/** Patterns of keys, sorted so that a key looks at the few that share its first part. */
class PatternTable<T> {
  private readonly exact = new Map<string, T[]>();
  private readonly byFirstPart = new Map<string, { readonly prefix: string; readonly value: T }[]>();

  add(pattern: string, value: T): void {
    if (!pattern.endsWith(".*")) {
      push(this.exact, pattern, value);
      return;
    }
    const prefix = pattern.slice(0, -1);
    push(this.byFirstPart, prefix.slice(0, prefix.indexOf(".")), { prefix, value });
  }

  /** Whether nothing but whole keys can tell apart what lies below a prefix such as `flink.hadoop.`. */
  isBlindBelow(prefix: string): boolean {
    if (this.byFirstPart.has(prefix.slice(0, prefix.indexOf(".")))) return false;
    for (const key of this.exact.keys()) if (key.startsWith(prefix)) return false;
    return true;
  }

  /** Everything that fits a key. */
  of(key: string): readonly T[] {
    const exact = this.exact.get(key);
    if (this.byFirstPart.size === 0) return exact ?? NOTHING;
    const dot = key.indexOf(".");
    const patterns = dot === -1 ? undefined : this.byFirstPart.get(key.slice(0, dot));
    if (patterns === undefined) return exact ?? NOTHING;
    const found: T[] = exact === undefined ? [] : [...exact];
    for (const { prefix, value } of patterns) if (key.startsWith(prefix)) found.push(value);
    return found;
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

/** A rule that keys wake; its area is loaded when it is roused. */
export class Sleeper {
  private read: SleepingRule | undefined;
  private naming: boolean | undefined;
  /** The run that asked last whether it is awake, and the answer. */
  askedBy = 0;
  awake = false;
  test: Test | undefined;
  loaded: LoadedRule | undefined;

  constructor(
    readonly area: RuleArea,
    private readonly line: string,
  ) {}

  get rule(): SleepingRule {
    this.read ??= readSleeper(this.line);
    return this.read;
  }

  /** Whether the answer may differ from one key that wakes it to the next. */
  get asksForWaker(): boolean {
    this.naming ??= nameTheWaker(this.rule.when);
    return this.naming;
  }
}

/** The sleepers of an area, split into lines when a key wakes the first one. */
class AreaSleepers {
  private list: readonly Sleeper[] | undefined;

  constructor(
    private readonly area: RuleArea,
    private readonly text: string,
  ) {}

  at(numbers: string): readonly Sleeper[] {
    this.list ??= this.text.split("\n").map((line) => new Sleeper(this.area, line));
    const { list } = this;
    return numbers.split(" ").flatMap((number) => list[Number(number)] ?? []);
  }
}

interface Wakened {
  readonly sleepers: AreaSleepers;
  readonly numbers: string;
}

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
  private readonly sleepers = new PatternTable<Wakened>();
  private readonly problemRules = new Map<string, LoadedRule[]>();
  private readonly faultRules = new Map<string, LoadedRule[]>();
  private readonly areasOfProblems = new Map<string, RuleArea[]>();
  private readonly areasOfFaults = new Map<string, RuleArea[]>();
  private loaded: AreaSet = 0;
  private ids: Map<string, RuleArea> | undefined;

  constructor(private readonly registry: RuleRegistry) {
    const everywhere: Sleeper[] = [];
    for (const area of RULE_AREAS) {
      const wake = registry.wake[area];
      if (wake === undefined) continue;
      const sleepers = new AreaSleepers(area, wake.sleepers);
      for (const line of wake.keys === "" ? [] : wake.keys.split("\n")) {
        const blank = line.indexOf(" ");
        const numbers = line.slice(blank + 1);
        if (blank === 1 && line.startsWith("*")) everywhere.push(...sleepers.at(numbers));
        else this.sleepers.add(line.slice(0, blank), { sleepers, numbers });
      }
      for (const code of words(wake.problems)) push(this.areasOfProblems, code, area);
      for (const code of words(wake.faults)) push(this.areasOfFaults, code, area);
      if (wake.always) this.load(area);
    }
    this.documentSleepers = everywhere;
  }

  /** Whether all keys below an open prefix wake the same rules, so that they can share one plan. */
  isBlindBelow(prefix: string): boolean {
    return this.sleepers.isBlindBelow(prefix);
  }

  /**
   * What a key wakes, by its own name or as an old name of an option.
   * @param shared the plan will serve other keys below the same prefix as well
   */
  planFor(key: string, match: KeyMatch | undefined, shared = false): KeyPlan {
    const own = this.sleepersOf(key);
    const entry = own.filter(({ rule }) => rule.entries);
    let document = own.filter(({ rule }) => rule.documents);
    if (match?.how === "exact" && match.option.aliasOf.length > 0) {
      const all = new Set(document);
      for (const { option } of match.option.aliasOf) {
        for (const sleeper of this.sleepersOf(option)) if (sleeper.rule.documents) all.add(sleeper);
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
    const wakened = this.sleepers.of(key);
    if (wakened.length === 0) return NO_SLEEPERS;
    return [...new Set(wakened.flatMap(({ sleepers, numbers }) => sleepers.at(numbers)))];
  }

  /** Whether the circumstances of a sleeper hold. */
  holds(sleeper: Sleeper, facts: Facts, waker: string | undefined): boolean {
    const { when } = sleeper.rule;
    if (when.length === 0) return true;
    sleeper.test ??= testOf(when);
    return sleeper.test(facts, waker);
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
