import type { Diagnostic, FormatId, LintSettings, Severity, SourceText } from "@flinkconf/schema/host";
import type { Folder } from "../files/discover.js";
import type { SelectionSettings } from "../files/selection.js";

/** What holds for one file. */
export interface FileSettings {
  readonly lint: LintSettings;
  readonly failOn: Severity | undefined;
  /** What the file is, when settings say so. */
  readonly kind: FormatId | undefined;
  /** Other files of the layers that the file belongs to, lowest first. */
  readonly layersBelow: readonly string[];
  readonly layersAbove: readonly string[];
  /** The folder with yarn-site.xml and its like. */
  readonly hadoopConf: string | undefined;
  /** The file with the configuration of the Kubernetes operator. */
  readonly operatorConfig: string | undefined;
  /** The settings files that this comes from, the nearest last; as shown. */
  readonly from: readonly string[];
}

/** A settings file in which something is wrong. */
export interface FaultySettings {
  /** As shown. */
  readonly path: string;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the settings of every file. */
export interface SettingsSource extends SelectionSettings {
  forFile(path: string, folder: Folder): FileSettings;
  /** Faulty settings files among those that were asked so far, sorted by path. */
  faults(): readonly FaultySettings[];
}

/** Settings of one settings file and of those it extends, with the flags laid over them. */
export interface SettingsGroup {
  forFile(path: string): FileSettings;
  excludes(path: string): boolean;
  readonly faults: readonly FaultySettings[];
}
