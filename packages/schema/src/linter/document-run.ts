import type { Catalogue } from "../catalogue/catalogue.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import type { Target } from "../effective/target.js";
import type { ConfigDocument, ConfigEntry, SyntaxProblem } from "../formats/document.js";
import type { BoundEntry, EntryFault, Finding, Neighbour, RuleContext } from "../rules/rule.js";
import type { RuleLevel } from "../settings/lint-settings.js";
import type { Binding } from "./binding.js";
import type { LoadedRule, LoadedRules } from "./rule-registry.js";

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

/** All that one run over one document needs besides the rules. */
export interface RunParts {
  readonly document: ConfigDocument;
  readonly path: string;
  readonly binding: Binding;
  readonly effective: EffectiveConfig;
  readonly target: Target;
  readonly catalogue: Catalogue;
  readonly complete: boolean;
  readonly isKnownKey: (key: string) => boolean;
  readonly neighbours: () => ReadonlyMap<string, Neighbour>;
  /** What concerns the file as a whole, beside the document's own problems. */
  readonly situations: readonly SyntaxProblem[];
  readonly levels: Readonly<Record<string, RuleLevel>>;
  /** Whether a syntax problem may be left out: it stands on a line of a template language. */
  readonly ignoresProblemAt: (offset: number) => boolean;
}

/** Whether a rule stays silent on a whole document. */
export function isOff(rule: LoadedRule["rule"], levels: Readonly<Record<string, RuleLevel>>): boolean {
  const level = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  return level === undefined ? rule.offByDefault === true : level === "off";
}

/** One run of all rules over one document; it is also what the rules see. */
export class DocumentRun implements RuleContext {
  readonly found: RawFinding[] = [];
  readonly crashes: RuleCrash[] = [];
  /** Per rule: 1 active, 2 silent; absent: not asked yet. */
  private readonly standing: (1 | 2 | undefined)[] = [];
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

  report(finding: Finding): void {
    if (this.current !== undefined) this.found.push({ loaded: this.current, finding });
  }

  /** Runs everything that the document wakes. */
  run(rules: LoadedRules, entryFaults: EntryFaults | undefined): void {
    this.runProblems(rules);
    this.runEntries();
    if (entryFaults !== undefined && rules.wantsFaults) this.runFaults(rules, entryFaults);
    this.runDocument(rules);
    this.current = undefined;
  }

  /** Whether a rule may speak about this document. */
  isActive(loaded: LoadedRule): boolean {
    const known = this.standing[loaded.index];
    if (known !== undefined) return known === 1;
    const { rule } = loaded;
    const { document, target, levels } = this.parts;
    const active =
      !isOff(rule, levels) &&
      (rule.formats === undefined || rule.formats.includes(document.format)) &&
      (rule.lines & target.lines) !== 0;
    this.standing[loaded.index] = active ? 1 : 2;
    return active;
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

  private runEntries(): void {
    if (!this.anyEntryRule()) return;
    for (const bound of this.parts.binding.entries) {
      const woken = bound.plan.entry;
      for (let i = 0; i < woken.length; i++) {
        const loaded = woken[i] as LoadedRule;
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

  private anyEntryRule(): boolean {
    for (const plan of this.parts.binding.plans) if (plan.entry.length > 0) return true;
    return false;
  }

  private runFaults(rules: LoadedRules, entryFaults: EntryFaults): void {
    for (const bound of this.parts.binding.entries) {
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
    const woken = new Set<LoadedRule>(rules.everyDocument);
    for (const plan of this.parts.binding.plans) for (const loaded of plan.document) woken.add(loaded);
    for (const loaded of woken) {
      if (!this.isActive(loaded)) continue;
      this.current = loaded;
      try {
        loaded.rule.checkDocument?.(this);
      } catch (error) {
        this.crashed(loaded, error, undefined);
      }
    }
  }
}
