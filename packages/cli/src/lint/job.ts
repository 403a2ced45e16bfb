import type { InputFile, Linter, LintResult } from "@flinkconf/schema/host";
import type { FoundFile } from "../files/discover.js";
import { readSource } from "../files/read.js";
import type { LintOptions } from "../line/lint-options.js";
import type { FileFindings } from "../reporters/reporter.js";
import type { FileSettings, SettingsSource } from "./file-settings.js";
import type { InputMaker } from "./inputs.js";

/** What stays the same from file to file. */
export interface Job {
  readonly options: LintOptions;
  readonly settings: SettingsSource;
  readonly linter: Linter;
  readonly makeInput: InputMaker;
}

/** Reads a file and gathers what it is linted with. */
export function inputFor(
  { path, folder, explicit, knownRegular }: FoundFile,
  { settings, makeInput }: Job,
): { readonly input: InputFile; readonly settings: FileSettings } {
  const source = readSource(path, { knownRegular });
  const forFile = settings.forFile(path, folder);
  return { input: makeInput({ path, source, folder, explicit, settings: forFile }), settings: forFile };
}

/** A result as it is printed. */
export function reportOf(result: LintResult, input: InputFile, { lint }: FileSettings, { linter }: Job): FileFindings {
  const { path, kind, source, target, diagnostics, suppressed } = result;
  const secrets = (): LintResult["secrets"] => result.secrets;
  const inspect = (): ReturnType<Linter["inspect"]> => linter.inspect(withSource(input, source), lint);
  return { path, kind, source, target, diagnostics, suppressed, secrets, sourceOf: sourcesOf(input), inspect };
}

/** The input with the text that its result is about, which a repair may have changed. */
function withSource(input: InputFile, source: InputFile["source"]): InputFile {
  if (input.source === source) return input;
  const { path, explicit, kind, siblings, neighbours, below, above, dynamic, operatorConfig, previous } = input;
  return {
    path,
    source,
    ...(explicit === undefined ? {} : { explicit }),
    ...(kind === undefined ? {} : { kind }),
    ...(siblings === undefined ? {} : { siblings }),
    ...(neighbours === undefined ? {} : { neighbours }),
    ...(below === undefined ? {} : { below }),
    ...(above === undefined ? {} : { above }),
    ...(dynamic === undefined ? {} : { dynamic }),
    ...(operatorConfig === undefined ? {} : { operatorConfig }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** Texts of the files that findings about `input` may point to. */
function sourcesOf(input: InputFile): (path: string) => InputFile["source"] | undefined {
  return (path) =>
    [...(input.above ?? []), ...(input.below ?? []), ...(input.neighbours ?? [])].find((file) => file.path === path)
      ?.source;
}
