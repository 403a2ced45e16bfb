import type { FormatId, LintSettings, Severity } from "@flinkconf/schema/host";
import type { Folder } from "../files/discover.js";
import type { SelectionSettings } from "../files/selection.js";

/** What holds for one file. */
export interface FileSettings {
  readonly lint: LintSettings;
  readonly failOn: Severity | undefined;
  /** What the file is, when settings say so. */
  readonly kind: FormatId | undefined;
}

/** Gives the settings of every file. */
export interface SettingsSource extends SelectionSettings {
  forFile(path: string, folder: Folder): FileSettings;
}
