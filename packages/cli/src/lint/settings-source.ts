import type { LintOptions } from "../line/lint-options.js";
import type { FileSettings, SettingsSource } from "./file-settings.js";

/** Settings from flags and settings files. */
export function settingsSource(options: LintOptions): SettingsSource {
  const flagsOnly: FileSettings = { lint: options.flags, failOn: options.failOn, kind: undefined };
  return { forFile: () => flagsOnly, isExcluded: () => false, declares: () => false };
}
