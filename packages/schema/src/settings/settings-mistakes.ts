import { parseRelease } from "../effective/release.js";
import { nearestWord } from "../rules/nearest-word.js";
import { phrase } from "../text/phrase.js";
import type { Range } from "../text/source-text.js";
import {
  pairOf,
  plainValue,
  type SettingNode,
  type SettingPair,
  settingOf,
  type UnreadableSettings,
} from "./settings-node.js";
import { SETTINGS_SCHEMA } from "./settings-schema.js";
import { type SchemaViolation, violationsOf } from "./settings-validator.generated.js";
import { LEVELS } from "./settings-words.js";
import { isInVersionRange } from "./version-range.js";

/** Something that is wrong with a settings file. */
export interface SettingsMistake extends UnreadableSettings {
  readonly help?: string;
  readonly related?: readonly (Range & { readonly message: string })[];
}

/** So many mistakes of one file are told; nobody reads more. */
const MOST_MISTAKES = 200;

/** All that is wrong with what was read: its shape, names given twice, releases, versions and rules that do not exist. */
export function settingsMistakes(root: SettingNode, ruleIds: readonly string[], version: string): SettingsMistake[] {
  const mistakes: SettingsMistake[] = [];
  // An empty file sets nothing, which is no mistake.
  if (root.kind !== "scalar" || root.value !== null) {
    for (const violation of violationsOf(plainValue(root))) {
      const mistake = mistakeOf(violation, root);
      if (mistake !== undefined) mistakes.push(mistake);
    }
  }
  addRepeated(root, mistakes);
  for (const node of [root, ...itemsOf(settingOf(root, "overrides"))]) {
    addRelease(pairOf(node, "flink"), mistakes);
    addUnknownRules(settingOf(node, "rules"), ruleIds, mistakes);
  }
  addVersion(pairOf(root, "required-version"), version, mistakes);
  return mistakes.slice(0, MOST_MISTAKES);
}

const itemsOf = (node: SettingNode | undefined): readonly SettingNode[] => (node?.kind === "list" ? node.items : []);

/** The node that a JSON pointer names, the pair that holds it, and its name for people: `overrides[1].rules`. */
interface Place {
  readonly node: SettingNode;
  readonly pair: SettingPair | undefined;
  readonly name: string;
}

function placeOf(pointer: string, root: SettingNode): Place {
  let place: Place = { node: root, pair: undefined, name: "" };
  for (const encoded of pointer.split("/").slice(1)) {
    const segment = encoded.replaceAll("~1", "/").replaceAll("~0", "~");
    const { node, name } = place;
    if (node.kind === "list") {
      const item = node.items[Number(segment)];
      if (item === undefined) return place;
      place = { node: item, pair: undefined, name: `${name}[${segment}]` };
    } else {
      const pair = pairOf(node, segment);
      if (pair === undefined) return place;
      place = { node: pair.value, pair, name: name === "" ? segment : `${name}.${segment}` };
    }
  }
  return place;
}

function mistakeOf(violation: SchemaViolation, root: SettingNode): SettingsMistake | undefined {
  const place = placeOf(violation.instancePath, root);
  const { node, name } = place;
  const at = rangeOf(node, place.pair);
  // A rule's level is one of two shapes; what each of them lacks is no news.
  if (violation.schemaPath.includes("/anyOf/")) return undefined;
  switch (violation.keyword) {
    case "additionalProperties":
      return unknownName(String(violation.params["additionalProperty"]), place, violation.schemaPath);
    case "required":
      return {
        ...at,
        sentence: phrase("{name} needs {missing}.", { name, missing: String(violation.params["missingProperty"]) }),
      };
    case "type":
      return { ...at, ...wrongType(String(violation.params["type"]), place) };
    case "enum":
      return { ...at, ...notAllowed(violation.params["allowedValues"], place) };
    case "anyOf":
      return {
        ...at,
        sentence: phrase("{name} is {list}, or {severity: …} with one of these.", { name, list: LEVELS.join(", ") }),
        ...meant(node, LEVELS),
      };
    default:
      return {
        ...at,
        sentence: phrase("{name} is not what these settings can hold.", { name: name === "" ? phrase("This") : name }),
      };
  }
}

function rangeOf(node: SettingNode, pair: SettingPair | undefined): Range {
  if (node.start < node.end || pair === undefined) return { start: node.start, end: node.end };
  return { start: pair.keyStart, end: pair.keyEnd };
}

function unknownName(unknown: string, { node, name }: Place, schemaPath: string): SettingsMistake {
  const pair = pairOf(node, unknown);
  const known = namesAllowed(schemaPath);
  const where = name === "" ? "" : phrase(" in {name}", { name });
  const nearest = nearestWord(unknown, known);
  return {
    start: pair?.keyStart ?? node.start,
    end: pair?.keyEnd ?? node.end,
    sentence: phrase("flinkconf has no setting {unknown}{where}, so it does nothing.", { unknown, where }),
    help:
      nearest === undefined
        ? phrase("Known here are {list}.", { list: known.join(", ") })
        : phrase("Did you mean {nearest}?", { nearest }),
  };
}

/** The names that the part of the schema allows in which a violation was found. */
function namesAllowed(schemaPath: string): readonly string[] {
  let schema: unknown = SETTINGS_SCHEMA;
  for (const segment of schemaPath.split("/").slice(1, -1)) {
    schema = (schema as Readonly<Record<string, unknown>>)[segment];
  }
  return Object.keys((schema as { readonly properties?: object }).properties ?? {});
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "a map of names and values",
  boolean: "true or false",
};

function wrongType(wanted: string, { node, name }: Place): Pick<SettingsMistake, "sentence" | "help"> {
  const is = `${name === "" ? phrase("The settings are") : phrase("{name} is", { name })}`;
  if (wanted === "string" && node.kind === "scalar" && typeof node.value === "number") {
    return {
      sentence: phrase("{name} has to stand in quotes: YAML reads {written} as the number {value}.", {
        name,
        written: node.written,
        value: node.value,
      }),
      help: `Write "${node.written}".`,
    };
  }
  const actual =
    node.kind === "list"
      ? "a list"
      : node.kind === "map"
        ? "a map"
        : node.value === null
          ? "nothing"
          : String(node.written);
  const sentence = phrase("{is} {type}, not {actual}.", { is, type: phrase(TYPE_NAMES[wanted] ?? wanted), actual });
  if (wanted === "array" && node.kind === "scalar" && node.value !== null)
    return { sentence, help: `Write ["${node.written}"].` };
  return { sentence };
}

function notAllowed(allowed: unknown, { node, name }: Place): Pick<SettingsMistake, "sentence" | "help"> {
  const known = Array.isArray(allowed) ? allowed.map(String) : [];
  const actual = node.kind === "scalar" ? node.written : "this";
  return {
    sentence: phrase("{name} is one of {list}, not {actual}.", { name, list: known.join(", "), actual }),
    ...meant(node, known),
  };
}

function meant(node: SettingNode, known: readonly string[]): { readonly help?: string } {
  const nearest = node.kind === "scalar" ? nearestWord(node.written, known) : undefined;
  return nearest === undefined ? {} : { help: phrase("Did you mean {nearest}?", { nearest }) };
}

function addRepeated(node: SettingNode, mistakes: SettingsMistake[]): void {
  if (node.kind === "list") for (const item of node.items) addRepeated(item, mistakes);
  if (node.kind !== "map") return;
  const seen = new Map<string, SettingPair>();
  for (const pair of node.pairs) {
    const first = seen.get(pair.key);
    if (first !== undefined) {
      const sentence = phrase("{key} is given twice; the last one counts.", { key: pair.key });
      const related = [{ start: first.keyStart, end: first.keyEnd, message: phrase("The first one stands here.") }];
      mistakes.push({ start: pair.keyStart, end: pair.keyEnd, sentence, related });
    }
    seen.set(pair.key, pair);
    addRepeated(pair.value, mistakes);
  }
}

function addRelease(pair: SettingPair | undefined, mistakes: SettingsMistake[]): void {
  if (pair?.value.kind !== "scalar" || typeof pair.value.value !== "string") return;
  const { start, end, value } = pair.value;
  if (parseRelease(value) !== undefined) return;
  const help = phrase('Name a release line such as "1.20" or "2.1", or a whole major such as "2.x".');
  mistakes.push({ start, end, sentence: phrase("{value} is no Flink release.", { value }), help });
}

function addUnknownRules(node: SettingNode | undefined, ruleIds: readonly string[], mistakes: SettingsMistake[]): void {
  if (node?.kind !== "map") return;
  for (const { key, keyStart, keyEnd } of node.pairs) {
    if (ruleIds.includes(key)) continue;
    const nearest = nearestWord(key, ruleIds);
    mistakes.push({
      start: keyStart,
      end: keyEnd,
      sentence: phrase("flinkconf has no rule {key}.", { key }),
      help:
        nearest === undefined
          ? phrase("The command `flinkconf rules` lists all rules.")
          : phrase("Did you mean {nearest}?", { nearest }),
    });
  }
}

function addVersion(pair: SettingPair | undefined, version: string, mistakes: SettingsMistake[]): void {
  if (pair?.value.kind !== "scalar" || typeof pair.value.value !== "string") return;
  const { start, end, value } = pair.value;
  const inside = isInVersionRange(version, value);
  if (inside === true) return;
  const sentence =
    inside === undefined
      ? phrase("{value} is no range of versions.", { value })
      : phrase("These settings need flinkconf {value}, and this is flinkconf {version}.", { value, version });
  mistakes.push({
    start,
    end,
    sentence,
    ...(inside === undefined ? { help: phrase('Write for example ">=0.1".') } : {}),
  });
}
