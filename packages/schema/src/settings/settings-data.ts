import { DEPLOYMENTS, type Deployment, MODES, type Mode } from "../effective/target.js";
import type { Severity } from "../rules/rule.js";
import type { RuleLevel } from "./lint-settings.js";
import { pairOf, type SettingNode, settingOf } from "./settings-node.js";
import { LEVELS } from "./settings-words.js";

/** A text of a settings file and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
}

/** What may stand at the top of a settings file and in an override. */
export interface CommonSettings {
  readonly flink: PlacedText | undefined;
  readonly deployment: (PlacedText & { readonly text: Deployment }) | undefined;
  readonly mode: (PlacedText & { readonly text: Mode }) | undefined;
  readonly knownKeys: readonly string[];
  readonly hadoopConf: string | undefined;
  /** The release of the Kubernetes operator. */
  readonly operator: string | undefined;
  /** The file with the operator's own configuration. */
  readonly operatorConfig: string | undefined;
  readonly rules: ReadonlyMap<string, RuleLevel>;
}

/** An entry of `overrides`. */
export interface OverrideSettings extends CommonSettings {
  readonly files: readonly string[];
  readonly complete: boolean | undefined;
}

/** What a settings file says, as far as it makes sense; what does not is left out and reported elsewhere. */
export interface SettingsData extends CommonSettings {
  readonly requiredVersion: PlacedText | undefined;
  readonly extends: PlacedText | undefined;
  readonly exclude: readonly string[];
  readonly kinds: Readonly<Record<"flink-conf" | "config-yaml", readonly string[]>>;
  readonly complete: readonly string[];
  readonly layers: readonly (readonly string[])[];
  readonly failOn: Severity | undefined;
  readonly overrides: readonly OverrideSettings[];
}

/** Takes the settings out of what was read. */
export function settingsOf(root: SettingNode | undefined): SettingsData {
  return {
    ...commonOf(root),
    requiredVersion: placedText(root, "required-version"),
    extends: placedText(root, "extends"),
    exclude: textsOf(settingOf(root, "exclude")),
    kinds: {
      "flink-conf": textsOf(settingOf(settingOf(root, "kinds"), "flink-conf")),
      "config-yaml": textsOf(settingOf(settingOf(root, "kinds"), "config-yaml")),
    },
    complete: textsOf(settingOf(root, "complete")),
    layers: itemsOf(settingOf(root, "layers")).map(textsOf),
    failOn: oneOf(placedText(root, "fail-on"), ["info", "warning", "error"])?.text,
    overrides: itemsOf(settingOf(root, "overrides")).map(overrideOf),
  };
}

function overrideOf(node: SettingNode): OverrideSettings {
  const complete = settingOf(node, "complete");
  return {
    ...commonOf(node),
    files: textsOf(settingOf(node, "files")),
    complete: complete?.kind === "scalar" && typeof complete.value === "boolean" ? complete.value : undefined,
  };
}

function commonOf(node: SettingNode | undefined): CommonSettings {
  return {
    flink: placedText(node, "flink"),
    deployment: oneOf(placedText(node, "deployment"), DEPLOYMENTS),
    mode: oneOf(placedText(node, "mode"), MODES),
    knownKeys: textsOf(settingOf(node, "known-keys")),
    hadoopConf: placedText(node, "hadoop-conf")?.text,
    operator: placedText(node, "operator")?.text,
    operatorConfig: placedText(node, "operator-config")?.text,
    rules: rulesOf(settingOf(node, "rules")),
  };
}

function rulesOf(node: SettingNode | undefined): ReadonlyMap<string, RuleLevel> {
  const rules = new Map<string, RuleLevel>();
  if (node?.kind !== "map") return rules;
  for (const { key, value } of node.pairs) {
    const level = value.kind === "map" ? settingOf(value, "severity") : value;
    const known = LEVELS.find((candidate) => level?.kind === "scalar" && level.value === candidate);
    if (known !== undefined) rules.set(key, known);
  }
  return rules;
}

function itemsOf(node: SettingNode | undefined): readonly SettingNode[] {
  return node?.kind === "list" ? node.items : [];
}

function textsOf(node: SettingNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) =>
    item.kind === "scalar" && typeof item.value === "string" ? [item.value] : [],
  );
}

/** A text, or a number as it was written: what `flink: 1.20` means is clear, although it is reported. */
function placedText(node: SettingNode | undefined, key: string): PlacedText | undefined {
  const pair = pairOf(node, key);
  if (pair?.value.kind !== "scalar") return undefined;
  const { value, written } = pair.value;
  if (typeof value === "string") return { text: value, start: pair.keyStart };
  return typeof value === "number" ? { text: written, start: pair.keyStart } : undefined;
}

function oneOf<T extends string>(
  placed: PlacedText | undefined,
  known: readonly T[],
): (PlacedText & { readonly text: T }) | undefined {
  const text = known.find((candidate) => candidate === placed?.text);
  return placed === undefined || text === undefined ? undefined : { text, start: placed.start };
}
