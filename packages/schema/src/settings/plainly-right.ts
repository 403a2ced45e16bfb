import { parseRelease } from "../effective/release.js";
import { DEPLOYMENTS, MODES } from "../effective/target.js";
import type { SettingNode } from "./settings-node.js";
import { LEVELS, SEVERITIES } from "./settings-words.js";

/** Whether a value is right beyond doubt. */
type Check = (node: SettingNode, ruleIds: readonly string[]) => boolean;

const isText: Check = (node) => node.kind === "scalar" && typeof node.value === "string";
const isBoolean: Check = (node) => node.kind === "scalar" && typeof node.value === "boolean";

const oneOf =
  (words: readonly string[]): Check =>
  (node) =>
    node.kind === "scalar" && typeof node.value === "string" && words.includes(node.value);

const listOf =
  (check: Check): Check =>
  (node, ruleIds) =>
    node.kind === "list" && node.items.every((item) => check(item, ruleIds));

/** A map with these names, each at most once. */
const mapOf =
  (checks: ReadonlyMap<string, Check>): Check =>
  (node, ruleIds) => {
    if (node.kind !== "map") return false;
    const seen = new Set<string>();
    for (const { key, value } of node.pairs) {
      if (seen.has(key) || checks.get(key)?.(value, ruleIds) !== true) return false;
      seen.add(key);
    }
    return true;
  };

const isRelease: Check = (node) =>
  node.kind === "scalar" && typeof node.value === "string" && parseRelease(node.value) !== undefined;

const isLevel = oneOf(LEVELS);
const isRules: Check = (node, ruleIds) => {
  if (node.kind !== "map") return false;
  const seen = new Set<string>();
  for (const { key, value } of node.pairs) {
    if (seen.has(key) || !ruleIds.includes(key) || !isLevel(value, ruleIds)) return false;
    seen.add(key);
  }
  return true;
};

const COMMON: readonly (readonly [string, Check])[] = [
  ["flink", isRelease],
  ["deployment", oneOf(DEPLOYMENTS)],
  ["mode", oneOf(MODES)],
  ["known-keys", listOf(isText)],
  ["hadoop-conf", isText],
  ["operator", isText],
  ["operator-config", isText],
  ["rules", isRules],
];

const hasFiles: Check = (node) => node.kind === "map" && node.pairs.some(({ key }) => key === "files");
const isOverride = mapOf(new Map([...COMMON, ["files", listOf(isText)], ["complete", isBoolean]]));

const isSettings = mapOf(
  new Map<string, Check>([
    ...COMMON,
    ["extends", isText],
    ["exclude", listOf(isText)],
    ["complete", listOf(isText)],
    [
      "kinds",
      mapOf(
        new Map([
          ["flink-conf", listOf(isText)],
          ["config-yaml", listOf(isText)],
        ]),
      ),
    ],
    ["layers", listOf(listOf(isText))],
    ["fail-on", oneOf(SEVERITIES)],
    ["overrides", listOf((node, ruleIds) => hasFiles(node, ruleIds) && isOverride(node, ruleIds))],
  ]),
);

/**
 * Whether settings are right at a glance, as nearly all are. What is not is looked at closely by `settingsMistakes`, which
 * knows the schema, and alone decides; it is not loaded for the others. A test holds that nothing wrong is waved through.
 */
export function arePlainlyRight(root: SettingNode, ruleIds: readonly string[]): boolean {
  return isSettings(root, ruleIds);
}
