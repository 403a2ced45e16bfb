import { relative, resolve, sep } from "node:path";
import {
  type LintSettings,
  loadSettings,
  resolveSettings,
  type SettingsOptions,
  type Severity,
  type SourceText,
  withFlags,
} from "@flinkconf/schema/host-settings";
import { readSource } from "../files/read.js";
import type { FileSettings, SettingsGroup } from "../lint/file-settings.js";
import { VERSION } from "../version.js";

/** What a group of settings files is read with. */
export interface GroupOptions {
  readonly flags: LintSettings;
  readonly failOn: Severity | undefined;
  readonly ruleIds: readonly string[];
  readonly fullReader: SettingsOptions["fullReader"];
}

/**
 * Reads a settings file and those it extends.
 * @param path absolute, so that patterns fit whatever folder we were called in
 * @throws {Failure} when the file cannot be read
 */
export function settingsGroup(path: string, { flags, failOn, ruleIds, fullReader }: GroupOptions): SettingsGroup {
  const file = slashed(path);
  const chain = loadSettings(file, readSource(path), readIfThere, { ruleIds, version: VERSION, fullReader });
  const resolved = resolveSettings(chain);
  const from = resolved.paths.map(shown);
  // One object for all files that share it, so that what the engine works out from it is worked out once.
  const withFlagsOver = new Map<LintSettings, LintSettings>();
  const laidOver = (lint: LintSettings): LintSettings => {
    let known = withFlagsOver.get(lint);
    if (known === undefined) {
      known = withFlags(withShownSources(lint), flags);
      withFlagsOver.set(lint, known);
    }
    return known;
  };
  return {
    forFile(linted): FileSettings {
      const { lint, kind, layersBelow, layersAbove, hadoopConf, operatorConfig } = resolved.forFile(
        slashed(resolve(linted)),
      );
      return {
        lint: laidOver(lint),
        failOn: failOn ?? resolved.failOn,
        kind,
        layersBelow: layersBelow.map(shown),
        layersAbove: layersAbove.map(shown),
        hadoopConf,
        operatorConfig: operatorConfig === undefined ? undefined : shown(operatorConfig),
        from,
      };
    },
    excludes: (linted) => resolved.excludes(slashed(resolve(linted))),
    faults: chain.files
      .filter((one) => one.diagnostics.length > 0)
      .map(({ path: faulty, source, diagnostics }) => ({ path: shown(faulty), source, diagnostics })),
  };
}

function readIfThere(path: string): SourceText | undefined {
  try {
    return readSource(path);
  } catch {
    // The file that names it is told to be wrong.
    return undefined;
  }
}

function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** A path as people name it: seen from the folder they stand in. */
function shown(path: string): string {
  return slashed(relative("", path)) || ".";
}

/** Sources such as `/home/me/project/.flinkconf.yaml:3` as seen from the folder we were called in. */
function withShownSources(lint: LintSettings): LintSettings {
  const source = (text: string): string => {
    const colon = text.lastIndexOf(":");
    return `${shown(text.slice(0, colon))}${text.slice(colon)}`;
  };
  const { flinkSource, deploymentSource, modeSource } = lint;
  return {
    ...lint,
    ...(flinkSource === undefined ? {} : { flinkSource: source(flinkSource) }),
    ...(deploymentSource === undefined ? {} : { deploymentSource: source(deploymentSource) }),
    ...(modeSource === undefined ? {} : { modeSource: source(modeSource) }),
  };
}
