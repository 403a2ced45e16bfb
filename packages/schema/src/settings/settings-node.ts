import type { Range } from "../text/source-text.js";

/** A scalar of a settings file. */
export interface ScalarSetting extends Range {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotes: YAML reads `1.20` as the number 1.2. */
  readonly written: string;
}

/** A list of a settings file. */
export interface ListSetting extends Range {
  readonly kind: "list";
  readonly items: readonly SettingNode[];
}

/** A name and its value. */
export interface SettingPair {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SettingNode;
}

/** A map of a settings file, in the order of the text. */
export interface MapSetting extends Range {
  readonly kind: "map";
  readonly pairs: readonly SettingPair[];
}

/** What a settings file is made of, with places. */
export type SettingNode = ScalarSetting | ListSetting | MapSetting;

/** Why a text is no settings file at all. */
export interface UnreadableSettings extends Range {
  readonly sentence: string;
}

/** What a reader makes of a text; an empty file is a map without pairs. */
export type SettingsReading =
  | { readonly root: SettingNode; readonly mistakes: readonly UnreadableSettings[] }
  | { readonly root: undefined; readonly mistakes: readonly UnreadableSettings[] };

/** The plain value of a node, as JSON would hold it; of two pairs with one key the later one counts. */
export function plainValue(node: SettingNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plainValue(value)]));
  }
}

/** The value of a name in a map; undefined when it is not set or the node is no map. */
export function settingOf(node: SettingNode | undefined, key: string): SettingNode | undefined {
  return pairOf(node, key)?.value;
}

/** The last pair with a name. */
export function pairOf(node: SettingNode | undefined, key: string): SettingPair | undefined {
  if (node?.kind !== "map") return undefined;
  for (let i = node.pairs.length - 1; i >= 0; i--) if (node.pairs[i]?.key === key) return node.pairs[i];
  return undefined;
}

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** What the core schema of YAML 1.2 makes of an unquoted scalar; hexadecimal, octal and infinite numbers are left as text. */
export function plainScalar(text: string): string | number | boolean | null {
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
  }
  return INTEGER.test(text) || FLOAT.test(text) ? Number(text) : text;
}
