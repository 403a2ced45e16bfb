import type { InputFile, Linter } from "@flinkconf/schema/host";
import type { FoundFile } from "../files/discover.js";
import { readSource } from "../files/read.js";
import type { LintOptions } from "../line/lint-options.js";
import type { InputMaker } from "./inputs.js";
import type { FileSettings, SettingsSource } from "./file-settings.js";

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
  return { input: makeInput({ path, source, folder, explicit, kind: forFile.kind }), settings: forFile };
}

/** Texts of the files that findings about `input` may point to. */
export function sourcesOf(input: InputFile): (path: string) => InputFile["source"] | undefined {
  return (path) =>
    [...(input.above ?? []), ...(input.below ?? []), ...(input.neighbours ?? [])].find((file) => file.path === path)
      ?.source;
}
