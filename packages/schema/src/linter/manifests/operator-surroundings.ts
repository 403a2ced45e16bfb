import { type EntryIndex, indexEntries } from "../../effective/entry-index.js";
import type { Layer } from "../../effective/layered-config.js";
import { detectFormat } from "../../formats/detect.js";
import type { ConfigEntry } from "../../formats/document.js";
import type { Manifest } from "../../formats/manifests/manifest.js";
import { partsOf } from "../../formats/manifests/manifest-parts.js";
import { readManifests } from "../../formats/manifests/read-manifests.js";
import type { EffectiveSetting } from "../../operator/effective-settings.js";
import { GENERATED, operatorConfiguration } from "../../operator/operator-configuration.js";
import { NEWEST_OPERATOR, operatorReleaseOf } from "../../operator/release.js";
import type { OperatorContext } from "../../rules/rule.js";
import type { LintSettings } from "../../settings/lint-settings.js";
import type { JsonValue } from "../../text/json-value.js";
import type { SourceText } from "../../text/source-text.js";
import type { InputFile } from "../lint-result.js";
import type { LinterCore, Surroundings } from "../linter-core.js";

/** What is known of the operator that a resource is for: from settings, and from the files that the host hands in. */
export function operatorOf(
  core: LinterCore,
  manifest: Manifest,
  file: InputFile,
  settings: LintSettings,
): OperatorContext {
  const { operator } = settings;
  const release = operator?.release;
  const config = operator?.config ?? configOf(core, file.operatorConfig);
  const before = file.previous;
  const previous = operator?.previous?.(manifest) ?? (before === undefined ? undefined : previousOf(before, manifest));
  return {
    ...(release === undefined ? {} : { release }),
    ...(config === undefined ? {} : { config }),
    ...(previous === undefined ? {} : { previous }),
  };
}

const configs = new WeakMap<SourceText, ReadonlyMap<string, string>>();

/** The settings of the operator's own configuration, wherever it stands. */
function configOf(core: LinterCore, file: InputFile["operatorConfig"]): ReadonlyMap<string, string> | undefined {
  if (file === undefined) return undefined;
  const { path, source } = file;
  let config = configs.get(source);
  if (config === undefined) {
    config = new Map(entriesIn(core, path, source).map(({ key, value }) => [key, value]));
    configs.set(source, config);
  }
  return config;
}

function entriesIn(core: LinterCore, path: string, source: SourceText): readonly ConfigEntry[] {
  const kind = detectFormat(path, source.text, { explicit: true, siblings: [] });
  if (kind !== "kubernetes") return core.parse(kind ?? "flink-conf", source).entries;
  return partsOf(readManifests(source.text), source).flatMap((part) => {
    if (part.part !== "embedded") return [];
    const inner: SourceText = { text: part.decoded.text, encoding: "utf-8", malformedAt: -1 };
    return core.parse(part.name === "config.yaml" ? "config-yaml" : "flink-conf", inner).entries;
  });
}

const manifests = new WeakMap<SourceText, readonly Manifest[]>();

/** The same resource in another text. */
function previousOf(source: SourceText, { kind, name, namespace }: Manifest): JsonValue | undefined {
  const known = manifests.get(source) ?? readManifests(source.text).resources;
  manifests.set(source, known);
  return known.find((one) => one.kind === kind && one.name === name && one.namespace === namespace)?.root;
}

/**
 * What the operator lays below and above the settings of a resource: its own defaults and what it adds where nobody has set
 * anything, and what it takes from the fields of the spec. Worked out when a rule asks.
 */
export function operatorLayers(manifest: Manifest, context: OperatorContext): Pick<Surroundings, "below" | "above"> {
  let built: ReadonlyMap<string, EffectiveSetting> | undefined;
  const settings = (): ReadonlyMap<string, EffectiveSetting> => {
    built ??= builtFor(manifest, context);
    return built;
  };
  return {
    below: [layer("operator", settings, ({ origin }) => origin.kind === "operator-default" || origin.kind === "added")],
    above: [layer("spec", settings, ({ origin }) => origin.kind === "forced")],
  };
}

const NOTHING: ReadonlyMap<string, EffectiveSetting> = new Map();

function builtFor(manifest: Manifest, { release, config }: OperatorContext): ReadonlyMap<string, EffectiveSetting> {
  const cluster = clusterOf(manifest);
  const built = operatorConfiguration(manifest.root, {
    release: (release === undefined ? undefined : operatorReleaseOf(release)) ?? NEWEST_OPERATOR,
    ...(cluster === undefined ? {} : { cluster }),
    ...(config === undefined ? {} : { operatorConfig: config }),
  });
  return built?.ok === true ? built.settings : NOTHING;
}

/** The cluster of a session job, when it stands in the same file. */
export function clusterOf({ kind, root, others }: Manifest): JsonValue | undefined {
  if (kind !== "FlinkSessionJob" || root === null || typeof root !== "object") return undefined;
  const spec = (root as { readonly spec?: { readonly deploymentName?: JsonValue } | null }).spec;
  const deployment = spec?.deploymentName;
  return others.find((other) => other.kind === "FlinkDeployment" && other.name === deployment)?.root;
}

function layer(
  name: string,
  settings: () => ReadonlyMap<string, EffectiveSetting>,
  isIn: (setting: EffectiveSetting) => boolean,
): Layer {
  let index: EntryIndex | undefined;
  return {
    name,
    own: false,
    index: () => {
      index ??= indexEntries(entriesOf(settings(), isIn));
      return index;
    },
  };
}

function entriesOf(
  settings: ReadonlyMap<string, EffectiveSetting>,
  isIn: (setting: EffectiveSetting) => boolean,
): readonly ConfigEntry[] {
  const entries: ConfigEntry[] = [];
  for (const [key, setting] of settings) {
    const counting = isIn(setting) ? setting : undefined;
    if (counting === undefined || counting.value === GENERATED) continue;
    entries.push({
      key,
      keyStart: 0,
      keyEnd: 0,
      valueStart: 0,
      valueEnd: 0,
      value: counting.value,
      valueType: "String",
      quoting: "plain",
    });
  }
  return entries;
}
