// What --fix owes to whoever runs it: it ends, a second run changes nothing, and the repaired file brings nothing new.
import type { FixOutcome } from "../../packages/schema/src/linter/fix-loop.js";
import type { Diagnostic, LintResult } from "../../packages/schema/src/linter/lint-result.js";
import type { Linter } from "../../packages/schema/src/linter/linter.js";
import type { Seed } from "./seeds.js";

/** What became of one file. */
export interface Verdict {
  /** What is wrong, a sentence each that begins with the law that was broken; empty when all is well. */
  readonly wrong: readonly string[];
  readonly repairs: number;
  readonly changed: boolean;
}

/**
 * Repairs a file by `repairer` and looks at the outcome with `witness`, a linter of its own, which has seen none of what
 * the repair went through.
 */
export function judged({ file, settings }: Seed, unsafe: boolean, repairer: Linter, witness: Linter): Verdict {
  const outcome = repairer.fix(file, settings, { unsafe });
  if (outcome === undefined) return { wrong: [], repairs: 0, changed: false };
  const wrong: string[] = [];
  const after = { ...file, source: outcome.source };
  const again = witness.fix(after, settings, { unsafe });
  const [before] = witness.lint([file], settings);
  const [fresh] = witness.lint([after], settings);
  if (!outcome.settled) wrong.push("unsettled: the loop gave up");
  if (again?.source.text !== outcome.source.text) wrong.push(`not idempotent: ${lastRepair(again)}`);
  if (before === undefined || fresh === undefined) {
    wrong.push("lost: the file is not linted any more");
    return { wrong, repairs: outcome.applied.length, changed: true };
  }
  for (const result of [before, fresh]) {
    for (const { rule, message } of result.diagnostics) if (rule === "internal-error") wrong.push(`thrown: ${message}`);
  }
  const remembered = brief(outcome.result);
  if (remembered !== brief(fresh)) wrong.push(`another opinion:\n${remembered}\nagainst\n${brief(fresh)}`);
  if (outcome.applied.length > 0) wrong.push(...newFindings(before, fresh, outcome));
  return { wrong, repairs: outcome.applied.length, changed: outcome.source.text !== file.source.text };
}

function lastRepair(outcome: FixOutcome | undefined): string {
  const last = outcome?.applied.at(-1);
  return last === undefined ? "no outcome" : `${last.rule}, ${last.title}`;
}

const brief = ({ diagnostics }: LintResult): string =>
  diagnostics
    .map(({ start, end, severity, rule, message }) => `${start}-${end} ${severity} ${rule} ${message}`)
    .join("\n");

/**
 * What a repair may not do. A line that is read only now may say what is merely worth knowing, but no more of that than
 * graver findings went; and where nobody names the release, it may tell which ones the file is for, so that what was said
 * of some of them is said of all, as an error or a warning.
 */
function newFindings(before: LintResult, after: LintResult, { applied }: FixOutcome): string[] {
  const repaired = [...new Set(applied.map(({ rule }) => rule))].join(", ");
  if (after.diagnostics.length > before.diagnostics.length) return [`more findings after ${repaired}`];
  if (after.target.lines !== before.target.lines) return [];
  const [were, are] = [counts(before.diagnostics), counts(after.diagnostics)];
  const graveBefore = counts(before.diagnostics.filter(isGrave));
  const graveAfter = counts(after.diagnostics.filter(isGrave));
  const grew = (earlier: Map<string, number>, later: Map<string, number>, rule: string) =>
    (later.get(rule) ?? 0) > (earlier.get(rule) ?? 0);
  return [...are.keys()]
    .filter((rule) => grew(were, are, rule) && grew(graveBefore, graveAfter, rule))
    .map((rule) => `new: ${rule} after ${repaired}`);
}

const isGrave = ({ severity }: Diagnostic): boolean => severity !== "info";

function counts(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of diagnostics) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}
