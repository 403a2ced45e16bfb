import type { FileError } from "../failure.js";
import type { LintOptions } from "../line/lint-options.js";
import { loadReporters } from "../load/reporters.js";
import { isTerminal, STDERR, STDOUT, say, wantsColor } from "../output.js";
import type { Reporter } from "../reporters/reporter.js";
import { VERSION } from "../version.js";
import { CLEAN, FINDINGS, type Report, TROUBLE } from "./outcome.js";
import { reportSink } from "./report-sink.js";
import { count, noTotals, reaches } from "./tally.js";

/**
 * @param descriptor where the report goes when it goes to no file: standard output, unless that carries something else
 */
export function report(options: LintOptions, descriptor: number = STDOUT): Report {
  const { format, statistics, quiet, outputFile, maxWarnings } = options;
  const sink = reportSink(outputFile, descriptor);
  const totals = noTotals();
  const errors: FileError[] = [];
  let failed = false;
  let reporter: Reporter | undefined;
  // Where there is nothing to print, the reporters need not be loaded.
  const printer = (): Reporter => {
    if (reporter !== undefined) return reporter;
    const color = outputFile === undefined && format !== "json" && wantsColor(options.color, process.env, descriptor);
    const terminal = color && isTerminal(descriptor);
    reporter = loadReporters().makeReporter({ format, statistics, color, terminal, version: VERSION });
    sink.add(reporter.begin());
    return reporter;
  };
  return {
    file(one, flagOrSetting) {
      const { diagnostics } = one;
      const failOn = flagOrSetting ?? "error";
      count(totals, diagnostics, one.suppressed.length);
      if (!failed) failed = diagnostics.some(({ severity }) => reaches(severity, failOn));
      const shown = quiet ? diagnostics.filter(({ severity }) => reaches(severity, failOn)) : diagnostics;
      if (shown.length === 0 && format !== "json") return;
      sink.add(printer().file({ ...one, diagnostics: shown }));
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
      if (reporter !== undefined || format === "json") {
        errors.sort((a, b) => (a.path < b.path ? -1 : 1));
        sink.add(printer().end(totals, errors));
      }
      sink.end();
      if (maxWarnings !== undefined && totals.warnings > maxWarnings) {
        failed = true;
        say(`There are ${totals.warnings} warnings, more than the ${maxWarnings} of --max-warnings.`);
      }
      const worthTelling = totals.filesWithFindings > 0 || (totals.files > 0 && isTerminal(STDERR));
      if (!quiet && format !== "json" && worthTelling) say(loadReporters().summaryLine(totals));
      return errors.length > 0 ? TROUBLE : failed ? FINDINGS : CLEAN;
    },
  };
}
