import { foreignFormat, liesBesideFlink, mayBeFlinkConfiguration, mayHoldManifests } from "@flinkconf/schema/host";
import type { Folder, Selection } from "./discover.js";
import { ignoreTest } from "./ignored.js";
import { nameOf } from "./paths.js";

/** What settings say about which files are taken. */
export interface SelectionSettings {
  isExcluded(path: string, isFolder: boolean, folder: Folder): boolean;
  /** Whether a path is a configuration although its name does not tell. */
  declares(path: string, folder: Folder): boolean;
}

/**
 * Takes what may be Flink's by its name or by settings, and what lies beside it and decides what comes of it; leaves out what
 * ignore files and settings exclude.
 */
export function selectionOf(settings: SelectionSettings, forceExclude: boolean): Selection {
  const byName = new Map<string, boolean>();
  const besideFlink = new Map<Folder, boolean>();
  const liesBeside = (folder: Folder): boolean => {
    const known = besideFlink.get(folder) ?? liesBesideFlink(folder.names);
    besideFlink.set(folder, known);
    return known;
  };
  const ignored = ignoreTest();
  return {
    forceExclude,
    mayBeConfiguration(path, folder) {
      const name = nameOf(path);
      let known = byName.get(name);
      if (known === undefined) {
        known = mayBeFlinkConfiguration(name);
        byName.set(name, known);
      }
      if (known || settings.declares(path, folder)) return true;
      return foreignFormat(name) !== undefined && liesBeside(folder);
    },
    mayHoldManifests,
    isExcluded: (path, isFolder, folder) =>
      ignored(path, isFolder, folder) || settings.isExcluded(path, isFolder, folder),
  };
}
