import type { KeyMatch } from "../catalogue/catalogue.js";
import { RULE_AREAS, type Rule, type RuleArea } from "../rules/rule.js";
import type { AreaWake, WakeTable } from "../rules/wake-table.js";
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

/** The rules that were needed so far, and what wakes them. Rules are only ever added, so that everything handed out stays right. */
export class LoadedRules {
  readonly all: LoadedRule[] = [];
  /** Rules that look at every entry. */
  private readonly everyEntry: LoadedRule[] = [];
  /** Rules that look at every document. */
  readonly everyDocument: LoadedRule[] = [];
  private readonly entryRules = new PatternTable<LoadedRule>();
  private readonly documentRules = new PatternTable<LoadedRule>();
  private readonly problemRules = new Map<string, LoadedRule[]>();
  private readonly faultRules = new Map<string, LoadedRule[]>();
  private readonly areasOfKeys = new PatternTable<RuleArea>();
  private readonly areasOfProblems = new Map<string, RuleArea[]>();
  private readonly areasOfFaults = new Map<string, RuleArea[]>();
  private loaded: AreaSet = 0;
  private ids: Map<string, RuleArea> | undefined;

  constructor(private readonly registry: RuleRegistry) {
    for (const area of RULE_AREAS) {
      const wake: AreaWake | undefined = registry.wake[area];
      if (wake === undefined) continue;
      for (const key of words(wake.keys)) this.areasOfKeys.add(key, area);
      for (const code of words(wake.problems)) push(this.areasOfProblems, code, area);
      for (const code of words(wake.faults)) push(this.areasOfFaults, code, area);
      if (wake.always) this.load(area);
    }
  }

  /** Whether all keys below an open prefix wake the same rules, so that they can share one plan. */
  isBlindBelow(prefix: string): boolean {
    return this.areasOfKeys.isBlindBelow(prefix);
  }

  /**
   * What a key wakes, by its own name or as an old name of an option; loads what it needs.
   * @param shared the plan will serve other keys below the same prefix as well
   */
  planFor(key: string, match: KeyMatch | undefined, shared = false): KeyPlan {
    for (const area of this.areasOfKeys.of(key)) this.load(area);
    let document = this.documentRules.of(key);
    if (match?.how === "exact") {
      for (const { option } of match.option.aliasOf) {
        for (const area of this.areasOfKeys.of(option)) this.load(area);
      }
      document = this.documentRules.of(key);
      for (const { option } of match.option.aliasOf) document = [...document, ...this.documentRules.of(option)];
    }
    const own = this.entryRules.of(key);
    const entry = own.length === 0 ? this.everyEntry : [...this.everyEntry, ...own];
    return new KeyPlan(
      shared ? undefined : key,
      match,
      entry,
      document.length === 0 ? NO_RULES : [...new Set(document)],
    );
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
  byId(id: string): LoadedRule | undefined {
    const area = this.areaOf(id);
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
    const { keys } = rule;
    if (rule.checkEntry !== undefined) {
      if (keys === "all") this.everyEntry.push(loaded);
      else for (const key of keys ?? []) this.entryRules.add(key, loaded);
    }
    if (rule.checkDocument !== undefined) {
      if (keys === undefined || keys === "all") this.everyDocument.push(loaded);
      else for (const key of keys) this.documentRules.add(key, loaded);
    }
    if (rule.checkProblem !== undefined) {
      for (const code of rule.problems ?? []) push(this.problemRules, code, loaded);
    }
    if (rule.checkFault !== undefined) {
      for (const code of rule.faults ?? []) push(this.faultRules, code, loaded);
    }
  }
}
