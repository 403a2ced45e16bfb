import type { Severity } from "@flinkconf/schema/host";
import type { FileError } from "../failure.js";
import type { FileFindings } from "../reporters/reporter.js";

/** Nothing at or above `--fail-on`. */
export const CLEAN = 0;
/** Findings at or above it, or something that `--diff` would change. */
export const FINDINGS = 1;
/** Wrong use, an unreadable file, an internal error. */
export const TROUBLE = 2;

/** Collects what was found, prints it as it comes, and knows the exit code in the end. */
export interface Report {
  file(report: FileFindings, failOn: Severity | undefined): void;
  error(error: FileError): void;
  /** Puts a text that is ready into the report. */
  print(text: string): void;
  /** Nobody reads any more: the work may end. */
  readonly abandoned: boolean;
  /** Prints what stands at the end and returns the exit code. */
  end(): number;
}
