import type { Catalogue } from "../catalogue/catalogue.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import type { Target } from "../effective/target.js";
import { type ConfigDocument, type ConfigEntry, readsAsFlinkConf, type SyntaxProblem } from "../formats/document.js";
import { type FormatId, isFlinkFormat } from "../formats/format-id.js";
import type { isFineAtAGlance, keyLook } from "../rules/faults/quick-look.js";
import type { BoundEntry, EntryFault, Finding, Neighbour, OperatorContext, RuleContext } from "../rules/rule.js";
import type { RuleLevel } from "../settings/lint-settings.js";
import type { LineSet } from "../text/flink-line.js";
import type { Binding } from "./binding.js";
import type { KeyPlan } from "./key-plan.js";
import type { LoadedRule, LoadedRules, Sleeper } from "./rule-registry.js";

/** A finding and the rule that reported it. */
export interface RawFinding {
  readonly loaded: LoadedRule;
  readonly finding: Finding;
}

/** A rule that threw. */
export interface RuleCrash {
  /** Id of the rule, or what else was at work. */
  readonly name: string;
  readonly error: unknown;
  /** The entry it was given, when it was one. */
  readonly entry: ConfigEntry | undefined;
}

/** Works out what is wrong with an entry, once for all rules. */
export type EntryFaults = (bound: BoundEntry, context: RuleContext) => readonly EntryFault[];

/** Tells at a glance that an entry has no fault; the linter keeps what it works out for a key. */
export interface QuickLook {
  readonly keyLook: typeof keyLook;
  readonly isFineAtAGlance: typeof isFineAtAGlance;
}

/** All that one run over one document needs besides the rules. */
export interface RunParts {
  readonly document: ConfigDocument;
  readonly path: string;
  readonly binding: Binding;
  /** Nothing but the document sets anything. */
  readonly alone: boolean;
  readonly effective: EffectiveConfig;
  readonly target: Target;
  readonly catalogue: Catalogue;
  readonly complete: boolean;
  readonly isKnownKey: (key: string) => boolean;
  readonly neighbours: () => ReadonlyMap<string, Neighbour>;
  readonly relatives: () => readonly Neighbour[];
  /** Whether a file of this name lies beside the linted one. */
  readonly hasNeighbour: (name: string) => boolean;
  /** What concerns the file as a whole, beside the document's own problems. */
  readonly situations: readonly SyntaxProblem[];
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly operator?: OperatorContext | undefined;
  /** Whether a syntax problem may be left out: it stands on a line of a template language. */
  readonly ignoresProblemAt: (offset: number) => boolean;
}

/** The levels of somebody who has set none. */
export const NO_LEVELS: Readonly<Record<string, RuleLevel>> = {};

/** Whether a rule stays silent on a whole document. */
export function isOff(
  rule: { readonly id: string; readonly offByDefault?: boolean },
  levels: Readonly<Record<string, RuleLevel>>,
): boolean {
  const level = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  return level === undefined ? rule.offByDefault === true : level === "off";
}

const NO_RULES: readonly LoadedRule[] = [];

/** Runs are counted, so that a sleeper is asked once a run. */
let runs = 0;

/** One run of all rules over one document; it is also what the rules see. */
export class DocumentRun implements RuleContext {
  readonly found: RawFinding[] = [];
  readonly crashes: RuleCrash[] = [];
  /** Per rule: 1 active, 2 silent; absent: not asked yet. */
  private readonly standing: (1 | 2 | undefined)[] = [];
  private readonly number = ++runs;
  private current: LoadedRule | undefined;
  private neighbourMap: ReadonlyMap<string, Neighbour> | undefined;

  constructor(private readonly parts: RunParts) {}

  get document(): ConfigDocument {
    return this.parts.document;
  }
  get path(): string {
    return this.parts.path;
  }
  get entries(): readonly BoundEntry[] {
    return this.parts.binding.entries;
  }
  get effective(): EffectiveConfig {
    return this.parts.effective;
  }
  get target(): Target {
    return this.parts.target;
  }
  get catalogue(): Catalogue {
    return this.parts.catalogue;
  }
  get complete(): boolean {
    return this.parts.complete;
  }
  get isKnownKey(): (key: string) => boolean {
    return this.parts.isKnownKey;
  }
  get neighbours(): ReadonlyMap<string, Neighbour> {
    this.neighbourMap ??= this.parts.neighbours();
    return this.neighbourMap;
  }

  get operator(): OperatorContext | undefined {
    return this.parts.operator;
  }

  get relatives(): readonly Neighbour[] {
    return this.parts.relatives();
  }

  report(finding: Finding): void {
    if (this.current !== undefined) this.found.push({ loaded: this.current, finding });
  }

  /** Runs everything that the document wakes. */
  run(rules: LoadedRules, entryFaults: EntryFaults | undefined, quickLook?: QuickLook): void {
    this.runProblems(rules);
    this.runEntries(rules);
    if (entryFaults !== undefined && rules.wantsFaults) this.runFaults(rules, entryFaults, quickLook);
    this.runDocument(rules);
    this.current = undefined;
  }

  /** Whether a rule may speak about this document. */
  isActive(loaded: LoadedRule): boolean {
    const known = this.standing[loaded.index];
    if (known !== undefined) return known === 1;
    const active = this.concerns(loaded.rule);
    this.standing[loaded.index] = active ? 1 : 2;
    return active;
  }

  private concerns(rule: {
    readonly id: string;
    readonly offByDefault?: boolean;
    readonly lines: LineSet;
    readonly formats?: readonly FormatId[] | undefined;
  }): boolean {
    const { document, target, levels } = this.parts;
    return (
      (rule.lines & target.lines) !== 0 &&
      (this.parts.levels === NO_LEVELS ? rule.offByDefault !== true : !isOff(rule, levels)) &&
      (rule.formats === undefined ? isFlinkFormat(document.format) : rule.formats.includes(document.format))
    );
  }

  /**
   * The rules among some sleepers that this document wakes.
   * @param plan of the key that woke them
   */
  private awake(sleepers: readonly Sleeper[], rules: LoadedRules, plan: KeyPlan | undefined): readonly LoadedRule[] {
    let found: LoadedRule[] | undefined;
    for (const sleeper of sleepers) {
      if (!this.isAwake(sleeper, rules, plan?.key)) continue;
      const loaded = rules.rouse(sleeper);
      if (loaded === undefined) continue;
      if (found === undefined) found = [loaded];
      else found.push(loaded);
    }
    return found ?? NO_RULES;
  }

  private isAwake(sleeper: Sleeper, rules: LoadedRules, waker: string | undefined): boolean {
    if (sleeper.askedBy !== this.number) {
      sleeper.askedBy = this.number;
      sleeper.concerned = this.concerns(sleeper.rule);
    } else if (!rules.asksForWaker(sleeper)) return sleeper.awake;
    sleeper.awake = sleeper.concerned && rules.holds(sleeper, this.parts, waker, this.number);
    return sleeper.awake;
  }

  private crashed(loaded: LoadedRule, error: unknown, entry: ConfigEntry | undefined): void {
    this.standing[loaded.index] = 2;
    this.crashes.push({ name: loaded.rule.id, error, entry });
  }

  private runProblems(rules: LoadedRules): void {
    for (const problem of this.parts.situations) this.runProblem(problem, rules);
    for (const problem of this.parts.document.problems) {
      if (!this.parts.ignoresProblemAt(problem.start)) this.runProblem(problem, rules);
    }
  }

  private runProblem(problem: SyntaxProblem, rules: LoadedRules): void {
    for (const loaded of rules.forProblem(problem.code)) {
      if (!this.isActive(loaded)) continue;
      this.current = loaded;
      try {
        loaded.rule.checkProblem?.(problem, this);
      } catch (error) {
        this.crashed(loaded, error, undefined);
      }
    }
  }

  private runEntries(rules: LoadedRules): void {
    const { binding } = this.parts;
    const { everyEntry } = rules;
    const awake = new Map<KeyPlan, readonly LoadedRule[]>();
    for (const plan of binding.distinct) {
      if (plan.entry.length === 0 && everyEntry.length === 0) continue;
      const woken = [...everyEntry, ...this.awake(plan.entry, rules, plan)];
      if (woken.length > 0) awake.set(plan, woken);
    }
    if (awake.size === 0) return;
    for (let i = 0; i < binding.plans.length; i++) {
      const woken = awake.get(binding.plans[i] as KeyPlan);
      if (woken === undefined) continue;
      const bound = binding.bound(i);
      for (const loaded of woken) {
        if (!this.isActive(loaded)) continue;
        this.current = loaded;
        try {
          loaded.rule.checkEntry?.(bound, this);
        } catch (error) {
          this.crashed(loaded, error, bound.entry);
        }
      }
    }
  }

  private runFaults(rules: LoadedRules, entryFaults: EntryFaults, quickLook: QuickLook | undefined): void {
    const { binding, target, document, effective } = this.parts;
    const { table, plans } = binding;
    const legacy = readsAsFlinkConf(document);
    const has = (key: string): boolean => effective.has(key);
    for (let i = 0; i < plans.length; i++) {
      if (quickLook !== undefined && !(legacy && binding.isOverridden(i))) {
        const plan = plans[i] as KeyPlan;
        if (plan.look === undefined || plan.look.lines !== target.lines) {
          plan.look = quickLook.keyLook(plan.key ?? "", plan.match, target.lines, this.parts.catalogue);
        }
        if (quickLook.isFineAtAGlance(plan.look, table, i, legacy, has)) continue;
      }
      const bound = binding.bound(i);
      let faults: readonly EntryFault[];
      try {
        faults = entryFaults(bound, this);
      } catch (error) {
        this.crashes.push({ name: "entry faults", error, entry: bound.entry });
        return;
      }
      for (const fault of faults) {
        for (const loaded of rules.forFault(fault.code)) {
          if (!this.isActive(loaded)) continue;
          this.current = loaded;
          try {
            loaded.rule.checkFault?.(fault, bound, this);
          } catch (error) {
            this.crashed(loaded, error, bound.entry);
          }
        }
      }
    }
  }

  private runDocument(rules: LoadedRules): void {
    for (const loaded of this.wokenByDocument(rules)) {
      if (!this.isActive(loaded)) continue;
      this.current = loaded;
      try {
        loaded.rule.checkDocument?.(this);
      } catch (error) {
        this.crashed(loaded, error, undefined);
      }
    }
  }

  private wokenByDocument(rules: LoadedRules): Iterable<LoadedRule> {
    let woken: Set<LoadedRule> | undefined;
    const wake = (sleepers: readonly Sleeper[], plan: KeyPlan | undefined): void => {
      if (sleepers.length === 0) return;
      for (const loaded of this.awake(sleepers, rules, plan)) {
        woken ??= new Set(rules.everyDocument);
        woken.add(loaded);
      }
    };
    wake(rules.documentSleepers, undefined);
    for (const plan of this.parts.binding.distinct) wake(plan.document, plan);
    return woken ?? rules.everyDocument;
  }
}
