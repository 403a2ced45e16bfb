import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Folder } from "./discover.js";

export const SETTINGS_NAME = ".flinkconf.yaml";

/** Finds the settings file that holds for a folder. */
export type SettingsLookup = (folder: Folder) => string | undefined;

/**
 * Looks for `.flinkconf.yaml` in a folder and upwards, to the root of the repository (the folder that holds `.git`) or, outside
 * of one, to the root of the file system. Each folder is looked at once.
 */
export function settingsLookup(): SettingsLookup {
  const known = new Map<string, string | undefined>();
  return (folder) => {
    const start = resolve(folder.path);
    return lookIn(start, folder.names.includes(SETTINGS_NAME), folder.names.includes(".git"), known);
  };
}

function lookIn(
  folder: string,
  holdsSettings: boolean,
  holdsRepository: boolean,
  known: Map<string, string | undefined>,
): string | undefined {
  if (known.has(folder)) return known.get(folder);
  let found: string | undefined;
  const parent = dirname(folder);
  if (holdsSettings) found = join(folder, SETTINGS_NAME);
  else if (!holdsRepository && parent !== folder) {
    found = known.has(parent)
      ? known.get(parent)
      : lookIn(parent, existsSync(join(parent, SETTINGS_NAME)), existsSync(join(parent, ".git")), known);
  }
  known.set(folder, found);
  return found;
}
