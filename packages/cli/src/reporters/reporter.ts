import type { Diagnostic, LintResult, Severity, SourceText } from "@flinkconf/schema/host";
import type { FileError } from "../failure.js";
import type { Paint } from "../print/paint.js";

/** One linted file as it is to be printed. */
export interface FileReport {
  readonly result: LintResult;
  /** What is shown of the result's diagnostics. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of another file that a finding points to, when we have read it. */
  readonly sourceOf: (path: string) => SourceText | undefined;
}

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

/** Turns results into text, piece by piece in the order of the files. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  end(totals: Totals, errors: readonly FileError[]): string;
}

/** What reporters know beside the results. */
export interface ReporterContext {
  readonly paint: Paint;
  readonly version: string;
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
    if (fixes.length === 0) continue;
    if (fixes.some((fix) => fix.applicability === "safe")) totals.fixable++;
    else totals.unsafelyFixable++;
  }
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity counts for `--fail-on`. */
export function reaches(severity: Severity, bound: Severity): boolean {
  return RANK[severity] >= RANK[bound];
}

/** A number with its noun: `1 error`, `3 errors`. */
export function counted(amount: number, noun: string): string {
  return `${amount.toLocaleString("en-US")} ${noun}${amount === 1 ? "" : "s"}`;
}
