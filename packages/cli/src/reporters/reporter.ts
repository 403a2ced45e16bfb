import type { Diagnostic, LintResult, SourceText } from "@flinkconf/schema/host";
import type { FileError } from "../failure.js";
import type { Totals } from "../lint/tally.js";
import type { Paint } from "../print/paint.js";

/** One linted file as it is to be printed. */
export interface FileReport {
  readonly result: LintResult;
  /** What is shown of the result's diagnostics. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of another file that a finding points to, when we have read it. */
  readonly sourceOf: (path: string) => SourceText | undefined;
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
