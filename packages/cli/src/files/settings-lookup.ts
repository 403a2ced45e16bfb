import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
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
  const walked = new Map<Folder, string | undefined>();
  let last: Folder | undefined;
  let lastFound: string | undefined;
  const look = (folder: Folder): string | undefined => {
    const { path, names, parent } = folder;
    const holdsSettings = names.includes(SETTINGS_NAME);
    const holdsRepository = names.includes(".git");
    if (parent === undefined) return lookIn(resolve(path), holdsSettings, holdsRepository, known);
    if (holdsSettings) return join(resolve(path), SETTINGS_NAME);
    if (holdsRepository) return undefined;
    if (!walked.has(parent)) walked.set(parent, look(parent));
    return walked.get(parent);
  };
  return (folder) => {
    if (folder !== last) {
      lastFound = look(folder);
      last = folder;
    }
    return lastFound;
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
  const parent = parentOf(folder);
  if (holdsSettings) found = below(folder, SETTINGS_NAME);
  else if (!holdsRepository && parent !== folder) {
    found = known.has(parent)
      ? known.get(parent)
      : lookIn(parent, existsSync(below(parent, SETTINGS_NAME)), existsSync(below(parent, ".git")), known);
  }
  known.set(folder, found);
  return found;
}

/** The folder above an absolute one, and a name below it: `node:path` looks at every character, which a short run notices. */
function parentOf(folder: string): string {
  const slash = sep === "/" ? folder.lastIndexOf("/") : -1;
  return slash > 0 ? folder.slice(0, slash) : dirname(folder);
}

function below(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name;
}
