import { Failure } from "../failure.js";
import { discover, type FoundFile } from "../files/discover.js";
import { readStandardInput } from "../files/read.js";
import { selectionOf } from "../files/selection.js";
import type { Invocation } from "../line/invocation.js";
import { type LintOptions, lintOptions } from "../line/lint-options.js";
import { loadInspect } from "../load/inspect.js";
import { loadRepair } from "../load/repair.js";
import { STDERR, STDOUT, say } from "../output.js";
import { visible } from "../print/visible.js";
import { allRuleIds, makeLinter } from "./engine.js";
import type { SettingsSource } from "./file-settings.js";
import { inputMaker } from "./inputs.js";
import { inputFor, type Job, sourcesOf } from "./job.js";
import { CLEAN, FINDINGS, type Report, TROUBLE } from "./outcome.js";
import { progress } from "./progress.js";
import { report } from "./report.js";
import { settingsSource } from "./settings-source.js";

/**
 * Lints what the command line names and prints what was found.
 * @returns the exit code
 * @throws {Failure} for wrong use
 */
export function runLint(invocation: Invocation): number {
  const options = lintOptions(invocation, allRuleIds);
  const settings = settingsSource(options);
  if (options.paths[0] === "-") return lintStandardInput(options, settings);
  const { files, errors } = discover(options.paths, selectionOf(settings, options.forceExclude));
  if (options.showSettings) return loadInspect().showSettings(files, settings);
  const job: Job = { options, settings, linter: makeLinter(), makeInput: inputMaker(options) };
  if (options.showFiles) return loadInspect().showFiles(files, errors, job);
  const out = report(options);
  for (const error of errors) out.error(error);
  const repair = options.fix || options.diff ? loadRepair().repairs(options) : undefined;
  lintFiles(files, job, out, repair);
  return finish(out, options, repair);
}

/** Lints files one by one, so that memory does not grow with their number. */
function lintFiles(files: readonly FoundFile[], job: Job, out: Report, repair: Repairs | undefined): void {
  const reporting = reportingTo(out);
  const shown = progress(files.length);
  let done = 0;
  let linted = 0;
  const foreign: FoundFile[] = [];
  for (const found of files) {
    try {
      if (repair === undefined ? lintFile(found, job, out) : repair.file(found, job, reporting)) linted++;
      else if (found.explicit) foreign.push(found);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      out.error({ path: found.path, message: error.message });
    }
    if (out.abandoned) break;
    shown.step(++done);
  }
  shown.end();
  tellForeign(foreign, linted > 0, out);
  if (files.length === 0 && !job.options.quiet) {
    say(`No Flink configuration was found in ${job.options.paths.map(visible).join(", ")}.`);
  }
}

/** Lints one file; false when it is no Flink configuration. */
function lintFile(found: FoundFile, job: Job, out: Report): boolean {
  const { input, settings } = inputFor(found, job);
  const [result] = job.linter.lint([input], settings.lint);
  if (result === undefined) return false;
  out.file(result, settings.failOn, sourcesOf(input));
  return true;
}

type Repairs = ReturnType<ReturnType<typeof loadRepair>["repairs"]>;

function reportingTo(out: Report): Parameters<Repairs["file"]>[2] {
  return { file: (result, settings, sourceOf) => out.file(result, settings.failOn, sourceOf), print: out.print };
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
    const message = `${visible(path)} is no Flink configuration, as far as its name and text tell.`;
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
  const input = job.makeInput({ path, source, folder: found.folder, explicit: true, kind: forFile.kind });
  // With --fix, standard output carries the repaired text.
  const out = report(options, options.fix && !options.diff ? STDERR : STDOUT);
  const repair = options.fix || options.diff ? loadRepair().repairs(options) : undefined;
  if (repair === undefined) {
    const [result] = job.linter.lint([input], forFile.lint);
    if (result === undefined) throw new Failure(notFlinks(path));
    out.file(result, forFile.failOn, sourcesOf(input));
  } else if (!repair.standardInput(input, forFile, job, reportingTo(out))) {
    throw new Failure(notFlinks(path));
  }
  return finish(out, options, repair);
}

function notFlinks(name: string): string {
  return `Standard input is no Flink configuration, as far as its text and the name ${visible(name)} tell.`;
}
