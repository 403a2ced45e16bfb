import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { phrase } from "@flinkconf/schema/host";
import { Failure } from "../failure.js";
import type { Folder } from "../files/discover.js";
import { settingsLookup } from "../files/settings-lookup.js";
import type { CommonOptions } from "../line/common-options.js";
import { loadConfigYaml } from "../load/engine-parts.js";
import { loadSettingsFiles } from "../load/settings.js";
import { visible } from "../print/visible.js";
import { allRuleIds } from "./engine.js";
import type { FaultySettings, FileSettings, SettingsGroup, SettingsSource } from "./file-settings.js";

/**
 * Settings from flags and settings files. The code that understands settings files is loaded when the first one is found.
 * @throws {Failure} when the file that `--config` names is not there
 */
export function settingsSource(options: CommonOptions & { readonly failOn?: FileSettings["failOn"] }): SettingsSource {
  const flagsOnly: FileSettings = {
    lint: options.flags,
    failOn: options.failOn,
    kind: undefined,
    layersBelow: [],
    layersAbove: [],
    hadoopConf: undefined,
    operatorConfig: undefined,
    from: [],
  };
  const fileOf = settingsFileOf(options);
  const groups = new Map<string, SettingsGroup>();
  const groupOf = (folder: Folder): SettingsGroup | undefined => {
    const file = fileOf(folder);
    if (file === undefined) return undefined;
    let group = groups.get(file);
    if (group === undefined) {
      const { flags, failOn } = options;
      const fullReader = (): ReturnType<typeof loadConfigYaml>["readFullSettings"] => loadConfigYaml().readFullSettings;
      group = loadSettingsFiles().settingsGroup(file, { flags, failOn, ruleIds: allRuleIds(), fullReader });
      groups.set(file, group);
    }
    return group;
  };
  return {
    forFile: (path, folder) => groupOf(folder)?.forFile(path) ?? flagsOnly,
    isExcluded: (path, _isFolder, folder) => groupOf(folder)?.excludes(path) ?? false,
    declares: (path, folder) => groupOf(folder)?.forFile(path).kind !== undefined,
    faults() {
      const faults = new Map<string, FaultySettings>();
      for (const group of groups.values()) for (const fault of group.faults) faults.set(fault.path, fault);
      return [...faults.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function settingsFileOf({ settingsFile }: CommonOptions): (folder: Folder) => string | undefined {
  if (settingsFile === false) return () => undefined;
  if (settingsFile === undefined) return settingsLookup();
  if (!existsSync(settingsFile)) {
    throw new Failure(
      phrase("{path} cannot be read: there is no such settings file.", { path: visible(settingsFile) }),
    );
  }
  const named = resolve(settingsFile);
  return () => named;
}
