import { readdirSync } from "node:fs";
import { phrase } from "@flinkconf/schema/host";
import type { Linted } from "@flinkconf/schema/host-explain";
import { Failure } from "../failure.js";
import type { Folder } from "../files/discover.js";
import { folderOf, shownPath } from "../files/paths.js";
import { readSource, readStandardInput } from "../files/read.js";
import type { CommonOptions } from "../line/common-options.js";
import { makeLinter } from "../lint/engine.js";
import { inputMaker } from "../lint/inputs.js";
import { settingsSource } from "../lint/settings-source.js";
import { visible } from "../print/visible.js";

/** Reads a file as `lint` does, and keeps what its result was made from. */
export type Inspect = (options: CommonOptions) => Linted;

/**
 * Prepares a look at one file (`-` is standard input), which is read once however often it is looked at.
 * @param makeEngine `makeReader` where nobody asks for findings
 * @throws {Failure} for a file that cannot be read, or that is not Flink's
 */
export function inspector(path: string, first: CommonOptions, makeEngine = makeLinter): Inspect {
  const fromInput = path === "-";
  const shown = fromInput ? first.stdinName : shownPath(path);
  const folder: Folder = { path: folderOf(shown), names: fromInput ? [] : namesIn(folderOf(shown)) };
  const source = fromInput ? readStandardInput() : readSource(path);
  return (options) => {
    const settings = settingsSource(options).forFile(shown, folder);
    const input = inputMaker(options)({ path: shown, source, folder, explicit: true, settings });
    const linted = makeEngine().inspect(input, settings.lint);
    if (linted === undefined) {
      throw new Failure(
        phrase("{path} is no Flink configuration, as far as its name and text tell.", { path: visible(shown) }),
      );
    }
    return linted;
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The file itself may still be readable.
    return [];
  }
}
