import type { FormatId } from "../formats/document.js";
import type { Severity } from "../rules/rule.js";
import { lineIndexAt, lineStarts } from "../text/line-index.js";
import { folderMatcher, type PathMatcher, pathMatcher } from "./glob.js";
import type { LintSettings, RuleLevel } from "./lint-settings.js";
import type { SettingsChain } from "./load-settings.js";
import { folderOf, pathBelow, resolvePath } from "./paths.js";
import type { SettingsFile } from "./read-settings.js";
import type { CommonSettings, PlacedText } from "./settings-data.js";

/** Settings as they hold for one file. */
export interface FileSettings {
  readonly lint: LintSettings;
  /** The file is not to be looked at, unless somebody names it. */
  readonly excluded: boolean;
  /** The format that `kinds` gives the file. */
  readonly kind: FormatId | undefined;
  /** The folder with yarn-site.xml and its like. */
  readonly hadoopConf: string | undefined;
  /** The file with the configuration of the Kubernetes operator. */
  readonly operatorConfig: string | undefined;
  /** The other files of the layers that the file belongs to, lowest first. */
  readonly layersBelow: readonly string[];
  readonly layersAbove: readonly string[];
}

/** Settings of a chain of files, ready to be asked. */
export interface ResolvedSettings {
  /** Paths of the settings files, the one that was asked for last. */
  readonly paths: readonly string[];
  readonly failOn: Severity | undefined;
  /** What holds for a file, by its path as the settings' paths are given (all absolute, or all relative to one folder). */
  forFile(path: string): FileSettings;
  /** Whether a file or a whole folder is left out. */
  excludes(path: string): boolean;
}

interface Matcher {
  readonly folder: string;
  readonly matches: PathMatcher;
}

interface Layer extends CommonSettings {
  readonly file: SettingsFile;
  /** Absent: every file. */
  readonly files: readonly Matcher[] | undefined;
  readonly complete: boolean | undefined;
}

const fits = (matchers: readonly Matcher[], path: string): boolean =>
  matchers.some(({ folder, matches }) => {
    const below = pathBelow(folder, path);
    return below !== undefined && matches(below);
  });

/** Puts the files of a chain together: what stands nearer to the linted file wins, lists are joined. */
export function resolveSettings({ files }: SettingsChain): ResolvedSettings {
  const matchers = (
    of: (file: SettingsFile) => readonly string[],
    make: (pattern: string) => PathMatcher = pathMatcher,
  ): readonly Matcher[] =>
    files.flatMap((file) =>
      of(file).map((pattern) => ({ folder: folderOf(file.path), matches: make(pattern.replaceAll("\\", "/")) })),
    );
  const excluded = matchers((file) => file.data.exclude, folderMatcher);
  const complete = matchers((file) => file.data.complete);
  const kinds = {
    "flink-conf": matchers((file) => file.data.kinds["flink-conf"]),
    "config-yaml": matchers((file) => file.data.kinds["config-yaml"]),
  };
  const groups = files.flatMap((file) =>
    file.data.layers.map((paths) => paths.map((path) => resolvePath(folderOf(file.path), path))),
  );
  const layers: readonly Layer[] = files.flatMap((file): Layer[] => [
    { ...file.data, file, files: undefined, complete: undefined },
    ...file.data.overrides.map((override) => ({
      ...override,
      file,
      files: override.files.map((pattern) => ({ folder: folderOf(file.path), matches: pathMatcher(pattern) })),
    })),
  ]);
  const byLayers = new Map<string, LintSettings>();

  const lintSettings = (path: string): Pick<FileSettings, "lint" | "hadoopConf" | "operatorConfig"> => {
    const active = layers.filter((layer) => layer.files === undefined || fits(layer.files, path));
    const isComplete = fits(complete, path);
    const named = (of: (layer: Layer) => string | undefined): string | undefined => {
      const layer = active.findLast((one) => of(one) !== undefined);
      const text = layer === undefined ? undefined : of(layer);
      return layer === undefined || text === undefined ? undefined : resolvePath(folderOf(layer.file.path), text);
    };
    const hadoopConf = named((layer) => layer.hadoopConf);
    const operatorConfig = named((layer) => layer.operatorConfig);
    // Files for which the same layers hold share one object, so that what is worked out from it is worked out once.
    const id = `${isComplete} ${active.map((layer) => layers.indexOf(layer)).join(" ")}`;
    let lint = byLayers.get(id);
    if (lint === undefined) {
      lint = merged(active, isComplete);
      byLayers.set(id, lint);
    }
    return { lint, hadoopConf, operatorConfig };
  };

  return {
    paths: files.map(({ path }) => path),
    failOn: files.findLast(({ data }) => data.failOn !== undefined)?.data.failOn,
    excludes: (path) => fits(excluded, path),
    forFile(path) {
      const group = groups.findLast((paths) => paths.includes(pathOf(path)));
      const index = group?.indexOf(pathOf(path)) ?? -1;
      return {
        ...lintSettings(path),
        excluded: fits(excluded, path),
        kind: fits(kinds["config-yaml"], path)
          ? "config-yaml"
          : fits(kinds["flink-conf"], path)
            ? "flink-conf"
            : undefined,
        layersBelow: group?.slice(0, index) ?? [],
        layersAbove: group?.slice(index + 1) ?? [],
      };
    },
  };
}

const pathOf = (path: string): string => resolvePath("", path);

function merged(layers: readonly Layer[], complete: boolean): LintSettings {
  const rules: Record<string, RuleLevel> = {};
  const knownKeys: string[] = [];
  let settings: LintSettings = complete ? { complete: true } : {};
  for (const layer of layers) {
    knownKeys.push(...layer.knownKeys);
    for (const [id, level] of layer.rules)
      Object.defineProperty(rules, id, { value: level, enumerable: true, configurable: true, writable: true });
    const { flink, deployment, mode, operator } = layer;
    settings = {
      ...settings,
      ...(flink === undefined ? {} : { flink: flink.text, flinkSource: sourceOf(layer.file, flink) }),
      ...(deployment === undefined
        ? {}
        : { deployment: deployment.text, deploymentSource: sourceOf(layer.file, deployment) }),
      ...(mode === undefined ? {} : { mode: mode.text, modeSource: sourceOf(layer.file, mode) }),
      ...(operator === undefined ? {} : { operator: { release: operator } }),
      ...(layer.complete === undefined ? {} : { complete: layer.complete }),
    };
  }
  return {
    ...settings,
    ...(knownKeys.length === 0 ? {} : { knownKeys }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
  };
}

/** Where a setting was learnt from: file and line. */
function sourceOf(file: SettingsFile, placed: PlacedText): string {
  return `${file.path}:${lineIndexAt(lineStarts(file.source), placed.start) + 1}`;
}

/** Settings with those of flags laid over them. */
export function withFlags(settings: LintSettings, flags: LintSettings): LintSettings {
  const knownKeys = [...(settings.knownKeys ?? []), ...(flags.knownKeys ?? [])];
  return {
    ...settings,
    ...flags,
    ...(knownKeys.length === 0 ? {} : { knownKeys }),
    ...(settings.rules === undefined && flags.rules === undefined
      ? {}
      : { rules: { ...settings.rules, ...flags.rules } }),
  };
}
