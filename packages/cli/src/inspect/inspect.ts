import type { Diagnostic } from "@flinkconf/schema/host";
import { phrase } from "@flinkconf/schema/host";
import { Failure, type FileError } from "../failure.js";
import type { FoundFile } from "../files/discover.js";
import type { SettingsSource } from "../lint/file-settings.js";
import { inputFor, type Job } from "../lint/job.js";
import { CLEAN, TROUBLE } from "../lint/outcome.js";
import { STDOUT, say, write } from "../output.js";
import { visible } from "../print/visible.js";

/** Prints which files would be linted, and as what. */
export function showFiles(files: readonly FoundFile[], errors: readonly FileError[], job: Job): number {
  let trouble = errors.length > 0;
  for (const { message } of errors) say(message);
  for (const found of files) {
    try {
      const { input, settings } = inputFor(found, job);
      const [result] = job.linter.lint([input], settings.lint);
      if (result !== undefined) write(STDOUT, `${visible(result.path)} (${result.kind})\n`);
      else if (found.explicit) say(phrase("{path} is no Flink configuration.", { path: visible(found.path) }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (found.perhaps === true && !found.explicit) continue;
      say(error.message);
      trouble = true;
    }
  }
  return trouble ? TROUBLE : CLEAN;
}

/** Prints the settings that hold for each file, as JSON: one object a file. */
export function showSettings(files: readonly FoundFile[], settings: SettingsSource): number {
  const shown = files.map(({ path, folder }) => {
    const { lint, failOn, kind, layersBelow, layersAbove, hadoopConf, operatorConfig, from } = settings.forFile(
      path,
      folder,
    );
    return {
      path,
      settingsFiles: from,
      failOn: failOn ?? "error",
      kind,
      layersBelow,
      layersAbove,
      hadoopConf,
      operatorConfig,
      ...lint,
    };
  });
  write(STDOUT, `${JSON.stringify(shown, undefined, 2)}\n`);
  const faults = settings.faults();
  for (const { path, diagnostics } of faults) for (const fault of diagnostics) say(sentenceOf(path, fault));
  return faults.length > 0 ? TROUBLE : CLEAN;
}

function sentenceOf(path: string, { message }: Diagnostic): string {
  return `${visible(path)}: ${visible(message)}`;
}
