import { STDOUT, write } from "../output.js";
import { writeNew } from "../repair/write-new.js";

/**
 * Prints what a command answers, or writes it to the file that `--output-file` names.
 * @throws {Failure} when that file cannot be written
 */
export function print(text: string, outputFile: string | undefined): void {
  if (outputFile === undefined) write(STDOUT, text);
  else writeNew(outputFile, text);
}
