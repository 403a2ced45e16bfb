import type { Diagnostic } from "../rules/diagnostic.js";
import { docsAddress } from "../rules/docs-address.js";
import { Fingerprints } from "../rules/fingerprint.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range, SourceText } from "../text/source-text.js";
import { readPlainSettings } from "./plain-reader.js";
import { arePlainlyRight } from "./plainly-right.js";
import { type SettingsData, settingsOf } from "./settings-data.js";
import { type SettingsMistake, settingsMistakes } from "./settings-mistakes.js";
import type { SettingsReading } from "./settings-node.js";

/** What reading settings needs to know. */
export interface SettingsOptions {
  /** Ids of all rules; a rule id that is not among them is a mistake. */
  readonly ruleIds: readonly string[];
  /** The version of flinkconf that `required-version` is held against. */
  readonly version: string;
  /** Reads YAML beyond the plain part; loaded by the host when a file needs it. */
  readonly fullReader: () => (source: SourceText) => SettingsReading;
}

/** One settings file. */
export interface SettingsFile {
  /** As the user would name it, with forward slashes. */
  readonly path: string;
  readonly source: SourceText;
  readonly data: SettingsData;
  /** What is wrong with it; errors of the rule `invalid-settings`, sorted by offset. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of the settings file that is looked for from each configuration upwards. */
export const SETTINGS_FILE_NAME = ".flinkconf.yaml";

/** Reads one settings file. Never throws: every mistake is a diagnostic, and what makes sense still counts. */
export function readSettings(path: string, source: SourceText, options: SettingsOptions): SettingsFile {
  const plain = readPlainSettings(source.text);
  const reading: SettingsReading = plain === undefined ? options.fullReader()(source) : { root: plain, mistakes: [] };
  const { root } = reading;
  const mistakes: SettingsMistake[] = [...reading.mistakes];
  if (root !== undefined && !arePlainlyRight(root, options.ruleIds)) {
    mistakes.push(...settingsMistakes(root, options.ruleIds, options.version));
  }
  return { path, source, data: settingsOf(root), diagnostics: settingsDiagnostics(path, source, mistakes) };
}

/** Mistakes as diagnostics, sorted. */
export function settingsDiagnostics(
  path: string,
  source: SourceText,
  mistakes: readonly SettingsMistake[],
): readonly Diagnostic[] {
  if (mistakes.length === 0) return [];
  const fingerprints = new Fingerprints();
  const sorted = [...mistakes].sort((left, right) => left.start - right.start || left.end - right.end);
  return sorted.map(({ start, end, sentence, help, related }) => ({
    start,
    end,
    rule: "invalid-settings",
    severity: "error",
    message: sentence,
    help,
    key: undefined,
    related: (related ?? []).map((place) => ({ ...place, path })),
    tags: [],
    fixes: [],
    docs: docsAddress("invalid-settings"),
    fingerprint: fingerprints.of("invalid-settings", undefined, lineText(source, { start, end })),
    proof: undefined,
    processes: undefined,
  }));
}

function lineText(source: SourceText, { start }: Range): string {
  const starts = lineStarts(source);
  const line = lineIndexAt(starts, start);
  return source.text.slice(starts[line] ?? 0, lineEnd(source, line));
}
