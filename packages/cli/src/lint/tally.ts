import type { Diagnostic, Fix, Severity } from "@flinkconf/schema/host";

/** Counts over all files. */
export interface Totals {
  files: number;
  filesWithFindings: number;
  errors: number;
  warnings: number;
  infos: number;
  /** Findings that `--fix` repairs. */
  fixable: number;
  /** Findings that only `--fix --unsafe` repairs. */
  unsafelyFixable: number;
  suppressed: number;
}

export function noTotals(): Totals {
  return {
    files: 0,
    filesWithFindings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    fixable: 0,
    unsafelyFixable: 0,
    suppressed: 0,
  };
}

/** Whether `--fix` can make a repair: not where it changes another file than the one that is linted. */
export function isMadeHere({ edits }: Fix): boolean {
  return edits.every(({ path }) => path === undefined);
}

/** Adds one file to the counts. */
export function count(totals: Totals, diagnostics: readonly Diagnostic[], suppressed: number): void {
  totals.files++;
  totals.suppressed += suppressed;
  if (diagnostics.length === 0) return;
  totals.filesWithFindings++;
  for (const { severity, fixes } of diagnostics) {
    if (severity === "error") totals.errors++;
    else if (severity === "warning") totals.warnings++;
    else totals.infos++;
    const own = fixes.filter(isMadeHere);
    if (own.length === 0) continue;
    if (own.some((fix) => fix.applicability === "safe")) totals.fixable++;
    else totals.unsafelyFixable++;
  }
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity counts for `--fail-on`. */
export function reaches(severity: Severity, bound: Severity): boolean {
  return RANK[severity] >= RANK[bound];
}
