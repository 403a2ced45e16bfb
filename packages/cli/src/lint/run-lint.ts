import { phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import { discover, type FoundFile } from "../files/discover.js";
import { readStandardInput } from "../files/read.js";
import { selectionOf } from "../files/selection.js";
import type { Invocation } from "../line/invocation.js";
import { type LintOptions, lintOptions } from "../line/lint-options.js";
import { loadBaseline, loadWatch } from "../load/adoption.js";
import { loadInspect } from "../load/inspect.js";
import { loadRepair } from "../load/repair.js";
import { STDERR, STDOUT, say } from "../output.js";
import { visible } from "../print/visible.js";
import { allRuleIds, makeLinter } from "./engine.js";
import type { FaultySettings, SettingsSource } from "./file-settings.js";
import { inputMaker } from "./inputs.js";
import { inputFor, type Job, reportOf } from "./job.js";
import { CLEAN, FINDINGS, type Report } from "./outcome.js";
import { progress } from "./progress.js";
import { type Baseline, report } from "./report.js";
import { settingsReport } from "./settings-faults.js";
import { settingsSource } from "./settings-source.js";

/**
 * Lints what the command line names and prints what was found.
 * @returns the exit code
 * @throws {Failure} for wrong use
 */
export function runLint(invocation: Invocation): number {
  const options = lintOptions(invocation, allRuleIds);
  return options.watch ? loadWatch().watch(options, (ended) => lintOnce(options, ended)) : lintOnce(options);
}

/** @param ended called when nobody reads the report any more */
function lintOnce(options: LintOptions, ended?: () => void): number {
  const settings = settingsSource(options);
  if (options.paths[0] === "-") return lintStandardInput(options, settings);
  const { files, errors } = discover(options.paths, selectionOf(settings, options.forceExclude));
  const sure = files.filter(({ perhaps }) => perhaps !== true);
  if (options.showSettings) return loadInspect().showSettings(sure, settings);
  const job: Job = { options, settings, linter: makeLinter(), makeInput: inputMaker(options, sure) };
  if (options.showFiles) return loadInspect().showFiles(files, errors, job);
  const out = report(options, { baseline: baselineOf(options) });
  for (const error of errors) out.error(error);
  const repair = options.fix || options.diff ? loadRepair().repairs(options) : undefined;
  const linted = lintFiles(files, job, out, repair);
  if (linted + sure.length + errors.length === 0 && !options.quiet) tellNothingFound(options.paths);
  if (out.abandoned) ended?.();
  return finish(out, options, repair);
}

/**
 * Lints files one by one, so that memory does not grow with their number.
 * @returns how many were Flink's
 */
function lintFiles(files: readonly FoundFile[], job: Job, out: Report, repair: Repairs | undefined): number {
  const reporting = reportingTo(out, job);
  const shown = progress(files.length);
  const faults = [...faultsOf(files, job.settings)];
  const foreign: FoundFile[] = [];
  let linted = 0;
  for (const [index, found] of files.entries()) {
    while (faults[0] !== undefined && faults[0].path < found.path) reportFault(faults.shift(), out);
    try {
      const changes = repair !== undefined && found.beside !== true;
      if (changes ? repair.file(found, job, reporting) : lintFile(found, job, out)) linted++;
      else if (found.explicit && found.perhaps !== true) foreign.push(found);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // Nobody said that it is Flink's; what is wrong with --against is told at whatever file it comes out.
      if (found.perhaps !== true || found.explicit || job.options.against !== undefined)
        out.error({ path: found.path, message: error.message });
    }
    if (out.abandoned) break;
    shown.step(index + 1);
  }
  for (const fault of faults) reportFault(fault, out);
  shown.end();
  tellForeign(foreign, linted > 0, out);
  return linted;
}

function tellNothingFound(paths: readonly string[]): void {
  const named = paths.map((path) => (path === "." ? phrase("the current folder") : visible(path)));
  say(phrase("No Flink configuration was found in {places}.", { places: named.join(", ") }));
}

/** Faulty settings files above the files; every settings file is read here, before the first finding is printed. */
function faultsOf(files: readonly FoundFile[], settings: SettingsSource): readonly FaultySettings[] {
  let last: FoundFile["folder"] | undefined;
  for (const { path, folder } of files) {
    if (folder !== last) settings.forFile(path, folder);
    last = folder;
  }
  return settings.faults();
}

function reportFault(fault: FaultySettings | undefined, out: Report): void {
  if (fault !== undefined) out.file(settingsReport(fault), undefined);
}

/** Lints one file; false when it is no Flink configuration. */
function lintFile(found: FoundFile, job: Job, out: Report): boolean {
  const { input, settings } = inputFor(found, job);
  const [result] = job.linter.lint([input], settings.lint);
  if (result === undefined) return false;
  out.file(reportOf(result, input, settings, job), settings.failOn);
  return true;
}

type Repairs = ReturnType<ReturnType<typeof loadRepair>["repairs"]>;

function reportingTo(out: Report, job: Job): Parameters<Repairs["file"]>[2] {
  return {
    file: (result, input, settings) => out.file(reportOf(result, input, settings, job), settings.failOn),
    print: out.print,
  };
}

function baselineOf(options: LintOptions): Baseline | undefined {
  const { baseline, writeBaseline, quiet } = options;
  return baseline === undefined ? undefined : loadBaseline().openBaseline(baseline, { write: writeBaseline, quiet });
}

function finish(out: Report, options: LintOptions, repair: Repairs | undefined): number {
  const code = out.end();
  const summary = repair?.summary();
  if (summary !== undefined && !options.quiet) say(summary);
  return code === CLEAN && repair?.wouldChange === true ? FINDINGS : code;
}

/** To name a file that is not Flink's among others is a slip (`conf/*`); to name nothing else is a mistake. */
function tellForeign(foreign: readonly FoundFile[], among: boolean, out: Report): void {
  for (const { path } of foreign) {
    const message = phrase("{path} is no Flink configuration, as far as its name and text tell.", {
      path: visible(path),
    });
    if (among) say(message);
    else out.error({ path, message });
  }
}

function lintStandardInput(options: LintOptions, settings: SettingsSource): number {
  const path = options.stdinName;
  const found: FoundFile = { path, folder: { path: ".", names: [] }, explicit: true, knownRegular: false };
  if (options.showSettings) return loadInspect().showSettings([found], settings);
  if (options.forceExclude && selectionOf(settings, true).isExcluded(path, false, found.folder)) return CLEAN;
  const forFile = settings.forFile(path, found.folder);
  const source = readStandardInput();
  const job: Job = { options, settings, linter: makeLinter(), makeInput: inputMaker(options) };
  const input = job.makeInput({ path, source, folder: found.folder, explicit: true, settings: forFile });
  // With --fix, standard output carries the repaired text.
  const descriptor = options.fix && !options.diff ? STDERR : STDOUT;
  const out = report(options, { descriptor, baseline: baselineOf(options) });
  for (const fault of settings.faults()) reportFault(fault, out);
  const repair = options.fix || options.diff ? loadRepair().repairs(options) : undefined;
  if (repair === undefined) {
    const [result] = job.linter.lint([input], forFile.lint);
    if (result === undefined) throw new Failure(notFlinks(path));
    out.file(reportOf(result, input, forFile, job), forFile.failOn);
  } else if (!repair.standardInput(input, forFile, job, reportingTo(out, job))) {
    throw new Failure(notFlinks(path));
  }
  return finish(out, options, repair);
}

function notFlinks(name: string): string {
  return phrase("Standard input is no Flink configuration, as far as its text and the name {name} tell.", {
    name: visible(name),
  });
}
