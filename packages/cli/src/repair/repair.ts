import {
  type FixOutcome,
  type InputFile,
  type LintResult,
  phrase,
  type SecretText,
  secretsAfter,
} from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import type { FoundFile } from "../files/discover.js";
import { encode, replaceFile, stateOf } from "../files/write.js";
import type { LintOptions } from "../line/lint-options.js";
import type { FileSettings } from "../lint/file-settings.js";
import { inputFor, type Job } from "../lint/job.js";
import { isTerminal, STDOUT, say, writeBytes } from "../output.js";
import { counted as inNumbers } from "../print/counted.js";
import { visible, visibleLines } from "../print/visible.js";
import { maskedDiff } from "./masked-diff.js";

/** What was repaired, over all files. */
export interface Repairs {
  /** Handles one file; false when it is no Flink configuration. */
  file(found: FoundFile, job: Job, report: Reporting): boolean;
  standardInput(input: InputFile, settings: FileSettings, job: Job, report: Reporting): boolean;
  /** What to tell people in the end, or undefined when nothing was done. */
  summary(): string | undefined;
  /** With `--diff`: whether anything would change. */
  readonly wouldChange: boolean;
}

/** Takes what is left to report after the repairs, and diffs. */
export interface Reporting {
  file(result: LintResult, input: InputFile, settings: FileSettings): void;
  print(text: string): void;
}

/** Repairs in place with `--fix`; with `--diff` only shows what would be done. */
export function repairs(options: LintOptions): Repairs {
  let files = 0;
  let fixes = 0;
  const fix = (input: InputFile, settings: FileSettings, job: Job): FixOutcome | undefined => {
    const outcome = job.linter.fix(input, settings.lint, { unsafe: options.unsafe });
    return outcome === undefined || outcome.applied.length === 0 ? outcome : { ...outcome, result: hiding(outcome) };
  };
  const counted = (outcome: FixOutcome): void => {
    if (outcome.applied.length > 0) files++;
    fixes += outcome.applied.length;
  };
  const diff = ({ path }: InputFile, { before, result }: FixOutcome, report: Reporting): void => {
    if (result.source.text === before.source.text) return;
    // A patch that is written to a file on request carries values as they are.
    const masked = options.outputFile === undefined;
    const textOf = ({ source: { text }, secrets }: LintResult): SecretText => ({ text, secrets });
    const whole = ({ source: { text } }: LintResult): SecretText => ({ text, secrets: [] });
    const text = masked
      ? maskedDiff(path, textOf(before), textOf(result))
      : maskedDiff(path, whole(before), whole(result));
    // In a pipe the text keeps its bytes, so that a patch fits; a terminal must not act on them.
    report.print(masked && isTerminal(STDOUT) ? visibleLines(text) : text);
  };
  return {
    file(found, job, report) {
      const state = stateBefore(found.path);
      const { input, settings } = inputFor(found, job);
      const outcome = fix(input, settings, job);
      if (outcome === undefined) return false;
      if (options.diff) {
        counted(outcome);
        diff(input, outcome, report);
        return true;
      }
      if (outcome.source.text !== input.source.text) {
        try {
          replaceFile(found.path, encode(outcome.source.text, outcome.source.encoding), state);
        } catch (error) {
          // Nothing was lost, and nothing was repaired: what is in the file is still to be told.
          const [result] = job.linter.lint([input], settings.lint);
          if (result !== undefined) report.file(result, input, settings);
          throw error;
        }
        counted(outcome);
      }
      tellWhatStays(found.path, outcome);
      report.file(outcome.result, input, settings);
      return true;
    },
    standardInput(input, settings, job, report) {
      if (input.source.malformedAt !== -1) {
        throw new Failure(
          phrase("Standard input holds bytes that are not text, which would be lost: nothing was printed."),
        );
      }
      const outcome = fix(input, settings, job);
      if (outcome === undefined) return false;
      counted(outcome);
      if (options.diff) {
        diff(input, outcome, report);
        return true;
      }
      writeBytes(STDOUT, encode(outcome.source.text, outcome.source.encoding));
      report.file(outcome.result, input, settings);
      return true;
    },
    summary() {
      if (fixes === 0) return undefined;
      const flags = options.unsafe ? "--fix --unsafe" : "--fix";
      const data = { flags, findings: inNumbers(fixes, "finding"), files: inNumbers(files, "file") };
      return options.diff
        ? phrase("{flags} would repair {findings} in {files}.", data)
        : phrase("Repaired {findings} in {files}.", data);
    },
    get wouldChange() {
      return options.diff && fixes > 0;
    },
  };
}

/** The result of repairs, which hides what was secret before them as well. */
function hiding({ before, result }: FixOutcome): LintResult {
  const { path, kind, source, target, complete, diagnostics, suppressed } = result;
  let secrets: LintResult["secrets"] | undefined;
  return {
    ...{ path, kind, source, target, complete, diagnostics, suppressed },
    get secrets() {
      secrets ??= secretsAfter(
        { text: before.source.text, secrets: before.secrets },
        { text: source.text, secrets: result.secrets },
      );
      return secrets;
    },
  };
}

function stateBefore(path: string): ReturnType<typeof stateOf> | undefined {
  try {
    return stateOf(path);
  } catch {
    // Reading it will tell the reason.
    return undefined;
  }
}

function tellWhatStays(path: string, { source, result, settled }: FixOutcome): void {
  if (source.malformedAt !== -1 && result.diagnostics.some(({ fixes }) => fixes.length > 0)) {
    say(
      phrase("{path} holds bytes that are not text; they would be lost, so nothing was repaired.", {
        path: visible(path),
      }),
    );
  } else if (!settled) {
    say(phrase("{path} still holds something to repair: run --fix again.", { path: visible(path) }));
  }
}
