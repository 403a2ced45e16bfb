import type { Severity } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import type { FileError } from "../failure.js";
import { type LintOptions, printsFindingByFinding } from "../line/lint-options.js";
import { loadHtmlReport, loadReportFormats } from "../load/report-formats.js";
import { loadReporters } from "../load/reporters.js";
import { isTerminal, STDERR, STDOUT, say, wantsColor } from "../output.js";
import { NO_PAINT } from "../print/paint.js";
import type { FileFindings, Reporter } from "../reporters/reporter.js";
import { VERSION } from "../version.js";
import { CLEAN, FINDINGS, type Report, TROUBLE } from "./outcome.js";
import { reportSink } from "./report-sink.js";
import { count, noTotals, reaches } from "./tally.js";

/** Findings that a team knows of and has not mended yet. */
export interface Baseline {
  /** Moves the known findings of a file to the suppressed ones. */
  apply(findings: FileFindings): FileFindings;
  /** Tells what is out of date, or writes the new baseline. */
  end(): void;
}

/** Where a report goes, and what is left out of it. */
export interface ReportPlan {
  /** Standard output, unless that carries something else; counts when the report goes to no file. */
  readonly descriptor?: number;
  readonly baseline?: Baseline | undefined;
}

export function report(options: LintOptions, { descriptor = STDOUT, baseline }: ReportPlan = {}): Report {
  const { format, quiet, outputFile, maxWarnings } = options;
  const sink = reportSink(outputFile, descriptor);
  const totals = noTotals();
  const errors: FileError[] = [];
  const everyFile = !printsFindingByFinding(format);
  let failed = false;
  let reporter: Reporter | undefined;
  // Where there is nothing to print, the reporters need not be loaded.
  const printer = (): Reporter => {
    if (reporter !== undefined) return reporter;
    reporter = makeReporter(options, descriptor);
    sink.add(reporter.begin());
    return reporter;
  };
  return {
    file(found, flagOrSetting) {
      const one = baseline === undefined ? found : baseline.apply(found);
      const { diagnostics } = one;
      const failOn: Severity = flagOrSetting ?? "error";
      count(totals, diagnostics, one.suppressed.length);
      if (!failed) failed = diagnostics.some(({ severity }) => reaches(severity, failOn));
      const shown = quiet ? diagnostics.filter(({ severity }) => reaches(severity, failOn)) : diagnostics;
      if (shown.length === 0 && !everyFile) return;
      sink.add(printer().file({ ...one, diagnostics: shown, failOn }));
    },
    error(error) {
      errors.push(error);
      say(error.message);
    },
    print: (text) => sink.add(text),
    get abandoned() {
      return sink.abandoned;
    },
    end() {
      if (reporter !== undefined || everyFile || (format === "github" && errors.length > 0)) {
        errors.sort((a, b) => (a.path < b.path ? -1 : 1));
        sink.add(printer().end(totals, errors));
      }
      sink.end();
      if (!sink.abandoned) baseline?.end();
      if (maxWarnings !== undefined && totals.warnings > maxWarnings) {
        failed = true;
        say(
          phrase("There are {warnings} warnings, more than the {maxWarnings} of --max-warnings.", {
            warnings: totals.warnings,
            maxWarnings,
          }),
        );
      }
      const worthTelling = totals.filesWithFindings > 0 || (totals.files > 0 && isTerminal(STDERR));
      if (!quiet && format !== "json" && worthTelling) say(loadReporters().summaryLine(totals));
      return errors.length > 0 ? TROUBLE : failed ? FINDINGS : CLEAN;
    },
  };
}

function makeReporter(options: LintOptions, descriptor: number): Reporter {
  const { format, statistics, outputFile } = options;
  switch (format) {
    case "text":
    case "concise":
    case "json": {
      const color = outputFile === undefined && format !== "json" && wantsColor(options.color, process.env, descriptor);
      const terminal = color && isTerminal(descriptor);
      return loadReporters().makeReporter({ format, statistics, color, terminal, version: VERSION });
    }
    case "html":
      return loadHtmlReport().htmlReporter({ paint: NO_PAINT, version: VERSION });
    default:
      return loadReportFormats().makeFormatReporter(format, VERSION);
  }
}
