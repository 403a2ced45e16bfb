import type { Diagnostic, Range, Severity, SourceText, SuppressedDiagnostic, Target } from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-explain";
import type { FileError } from "../failure.js";
import type { Totals } from "../lint/tally.js";
import type { Paint } from "../print/paint.js";

/** One file as it is to be printed. */
export interface FileReport extends FileFindings {
  /** From which severity on a finding counts for the exit code. */
  readonly failOn: Severity;
}

/** What was found in one file. */
export interface FileFindings {
  readonly path: string;
  /** A kind of configuration, or `settings` for a settings file in which something is wrong. */
  readonly kind: string;
  readonly source: SourceText;
  /** Undefined for a settings file. */
  readonly target: Target | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** Where secrets stand in the text, sorted. */
  readonly secrets: () => readonly Range[];
  /** The text of another file that a finding points to, when we have read it. */
  readonly sourceOf: (path: string) => SourceText | undefined;
  /** What the file amounts to; undefined for a file that is no Flink configuration. */
  readonly inspect: () => Linted | undefined;
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
