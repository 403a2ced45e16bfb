import type { Diagnostic, Fix } from "../rules/diagnostic.js";
import { applyEdits, type Edit, editsConflict } from "../text/edits.js";
import type { SourceText } from "../text/source-text.js";
import type { InputFile, LintResult } from "./lint-result.js";
import type { Linted } from "./linted.js";

/** So often a file is fixed and linted again before the loop gives up. */
const MOST_PASSES = 10;
/** So often a file is linted in all, less often when it has many findings: this bounds the time that refused repairs take. */
const MOST_LINTS = 500;
const LEAST_LINTS = 50;
const FINDINGS_LINTED = 200_000;

interface LintBudget {
  left: number;
}

export interface FixOptions {
  /** Also make repairs that may change what Flink does. */
  readonly unsafe?: boolean;
  /** Repair findings of these rules only. */
  readonly rules?: readonly string[];
}

/** A repair that was made. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
  readonly applicability: Fix["applicability"];
}

export interface FixOutcome {
  /** The text after all repairs; the very same object when there was none. */
  readonly source: SourceText;
  readonly applied: readonly AppliedFix[];
  /** What the linter said about the text as it was. */
  readonly before: LintResult;
  /** What the linter says about the new text. */
  readonly result: LintResult;
  /** False when the last pass still found something to repair. */
  readonly settled: boolean;
}

/** Lints another state of the same file, as the same kind and with the same settings. */
export type LintAgain = (file: InputFile) => Linted;

/** What repairs files; hosts load it when somebody asks for repairs. */
export interface RepairKit {
  readonly fixFile: typeof fixFile;
}

interface Candidate {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * Repairs a file until nothing changes any more. A repair is made only if linting the new text shows that its finding is
 * gone and no rule finds more than before, except that a safe repair of an error or a warning may bring to light as much that is
 * mere information; so every pass leaves fewer errors and warnings or fewer findings, and the loop ends. Bytes that were no
 * text cannot be written back, so a file that holds such is left alone.
 */
export function fixFile(file: InputFile, lint: LintAgain, options: FixOptions = {}): FixOutcome {
  let linted = lint(file);
  const before = linted.result;
  const affordable = Math.floor(FINDINGS_LINTED / (linted.result.diagnostics.length + 1));
  const budget: LintBudget = { left: Math.max(LEAST_LINTS, Math.min(MOST_LINTS, affordable)) };
  let source = file.source;
  const applied: AppliedFix[] = [];
  const outcome = (settled: boolean): FixOutcome => ({ source, applied, before, result: linted.result, settled });
  if (source.malformedAt !== -1) return outcome(true);
  // What was refused may do once something else has been repaired, and only then.
  const refused = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES && budget.left > 0; ) {
    const candidates = chooseFixes(linted.result, options, refused);
    if (candidates.length === 0) return outcome(true);
    const attempt = new Attempt(withSource(file, source), lint, linted, refused, budget);
    attempt.accept(candidates);
    if (attempt.accepted.length === 0) continue;
    pass++;
    refused.clear();
    source = attempt.source;
    linted = attempt.linted;
    for (const { diagnostic, fix } of attempt.accepted) {
      applied.push({ rule: diagnostic.rule, title: fix.title, applicability: fix.applicability });
    }
  }
  return outcome(chooseFixes(linted.result, options, refused).length === 0);
}

/** The same file with another text. What the host reads on demand stays what it is. */
function withSource(file: InputFile, source: SourceText): InputFile {
  const { neighbours, previous } = file;
  return {
    ...file,
    source,
    ...(neighbours === undefined ? {} : { neighbours }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** At most one fix a finding, the first that may be made, none that conflicts with an earlier one or was refused before. */
function chooseFixes(result: LintResult, options: FixOptions, refused: ReadonlySet<string>): Candidate[] {
  const chosen: Candidate[] = [];
  const taken = new TakenPlaces();
  for (const diagnostic of result.diagnostics) {
    if (options.rules !== undefined && !options.rules.includes(diagnostic.rule)) continue;
    const fix = fixFor(diagnostic, options, refused);
    if (fix === undefined) continue;
    if (fix.edits.some((edit) => taken.conflictsWith(edit))) continue;
    for (const edit of fix.edits) taken.add(edit);
    chosen.push({ diagnostic, fix });
  }
  return chosen;
}

/** Edits that do not conflict, in the order of the text. */
class TakenPlaces {
  private readonly edits: Edit[] = [];

  conflictsWith(edit: Edit): boolean {
    const index = this.indexOf(edit.start);
    const before = this.edits[index - 1];
    const after = this.edits[index];
    return (before !== undefined && editsConflict(before, edit)) || (after !== undefined && editsConflict(edit, after));
  }

  add(edit: Edit): void {
    this.edits.splice(this.indexOf(edit.start), 0, edit);
  }

  /** Position of the first edit that starts at `start` or later. */
  private indexOf(start: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle] as Edit).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function fixFor(diagnostic: Diagnostic, options: FixOptions, refused: ReadonlySet<string>): Fix | undefined {
  const usable = diagnostic.fixes.filter(
    (fix) =>
      fix.edits.length > 0 &&
      fix.edits.every((edit) => edit.path === undefined) &&
      !refused.has(identity(diagnostic, fix)),
  );
  const safe = usable.find((fix) => fix.applicability === "safe");
  return safe ?? (options.unsafe === true ? usable[0] : undefined);
}

const identity = (diagnostic: Diagnostic, fix: Fix): string => `${diagnostic.fingerprint} ${fix.title}`;

/** One pass: repairs are tried together and, where that goes wrong, in halves. All offsets are those of the pass's first text. */
class Attempt {
  readonly accepted: Candidate[] = [];
  source: SourceText;
  linted: Linted;
  private readonly before: ReadonlyMap<string, number>;

  constructor(
    private readonly file: InputFile,
    private readonly lint: LintAgain,
    private readonly first: Linted,
    private readonly refused: Set<string>,
    private readonly budget: LintBudget,
  ) {
    this.source = file.source;
    this.linted = first;
    this.before = countByRule(first.result);
  }

  accept(candidates: readonly Candidate[]): void {
    if (candidates.length === 0 || this.budget.left === 0) return;
    this.budget.left--;
    const together = [...this.accepted, ...candidates];
    const edits = together.flatMap(({ fix }) => fix.edits);
    const text = applyEdits(this.file.source.text, edits);
    const source = { ...this.file.source, text };
    const linted = this.lint(withSource(this.file, source));
    if (text !== this.file.source.text && this.isBetter(together, linted)) {
      this.accepted.push(...candidates);
      this.source = source;
      this.linted = linted;
      return;
    }
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined) {
      this.refused.add(identity(only.diagnostic, only.fix));
      return;
    }
    const middle = candidates.length >> 1;
    this.accept(candidates.slice(0, middle));
    this.accept(candidates.slice(middle));
  }

  /** Whether every repaired finding is gone, and nothing came that counts. */
  private isBetter(repaired: readonly Candidate[], after: Linted): boolean {
    if (after.document.failure !== undefined && this.first.document.failure === undefined) return false;
    const allowed = new Map(this.before);
    for (const { diagnostic } of repaired) allowed.set(diagnostic.rule, (allowed.get(diagnostic.rule) ?? 0) - 1);
    const more = [...countByRule(after.result)].filter(([rule, count]) => count > (allowed.get(rule) ?? 0));
    if (more.length === 0) return true;
    const mayReveal =
      after.result.diagnostics.length <= this.first.result.diagnostics.length &&
      repaired.every(({ fix }) => fix.applicability === "safe") &&
      repaired.some(({ diagnostic }) => isGrave(diagnostic));
    if (!mayReveal) return false;
    const wereGrave = countByRule(this.first.result, isGrave);
    const areGrave = countByRule(after.result, isGrave);
    return more.every(
      ([rule]) =>
        (areGrave.get(rule) ?? 0) <= (wereGrave.get(rule) ?? 0) &&
        !repaired.some(({ diagnostic }) => diagnostic.rule === rule),
    );
  }
}

const isGrave = ({ severity }: Diagnostic): boolean => severity !== "info";

function countByRule({ diagnostics }: LintResult, counts?: (diagnostic: Diagnostic) => boolean): Map<string, number> {
  const found = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (counts?.(diagnostic) !== false) found.set(diagnostic.rule, (found.get(diagnostic.rule) ?? 0) + 1);
  }
  return found;
}
