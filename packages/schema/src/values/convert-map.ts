import { type FlinkLine, hasLine, type LineSet, linesBetween } from "../text/flink-line.js";
import { splitEscaped } from "./structured-text.js";
import { type Conversion, failure, ILLEGAL_ARGUMENT, success } from "./value-failure.js";
import type { YamlReader, YamlValue } from "./yaml-value.js";

/** What a map option holds. */
export type StringMap = ReadonlyMap<string, string>;

/** Lines whose refusal of a map item does not show the item. */
const HIDES_BAD_ITEM: LineSet = linesBetween("1.17");

/** `ConfigurationUtils.convertToProperties`: a YAML map where `readYaml` is given and that works, otherwise `k:v,k:v`. */
export function convertMap(text: string, line: FlinkLine, readYaml: YamlReader | undefined): Conversion<StringMap> {
  const yaml = readYaml?.(text);
  if (yaml?.kind === "map") {
    const map = mapOfStrings(yaml.entries);
    if (map !== undefined) return success(map);
  }
  return splitMap(text, line);
}

/** Keys and values as String options would read them; undefined where Flink throws: a null, or two keys with one text. */
export function mapOfStrings(entries: readonly (readonly [YamlValue, YamlValue])[]): StringMap | undefined {
  const map = new Map<string, string>();
  for (const [key, value] of entries) {
    const keyText = stringOf(key);
    const valueText = stringOf(value);
    if (keyText === undefined || valueText === undefined || map.has(keyText)) return undefined;
    map.set(keyText, valueText);
  }
  return map;
}

function stringOf(yaml: YamlValue): string | undefined {
  if (yaml.kind === "null") return undefined;
  return yaml.kind === "scalar" ? yaml.value.text : yaml.text;
}

function splitMap(text: string, line: FlinkLine): Conversion<StringMap> {
  const items = splitEscaped(text, 44);
  if (!items.ok) return items;
  const map = new Map<string, string>();
  for (const item of items.value) {
    const pair = splitEscaped(item, 58);
    if (!pair.ok) return pair;
    const [key, value] = pair.value;
    if (pair.value.length !== 2 || key === undefined || value === undefined) {
      const message = hasLine(HIDES_BAD_ITEM, line)
        ? "Map item is not a key-value pair (missing ':'?)"
        : `Could not parse pair in the map [${pair.value.join(", ")}]`;
      return failure(ILLEGAL_ARGUMENT, message, "map-item");
    }
    const present = map.get(key);
    if (present !== undefined) {
      const message = `Duplicate key ${key} (attempted merging values ${present} and ${value})`;
      return failure("IllegalStateException", message, "map-duplicate");
    }
    map.set(key, value);
  }
  return success(map);
}
