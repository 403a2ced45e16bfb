import type { CatalogueKey, OptionVariant } from "../../catalogue/catalogue.js";
import type { LineSet } from "../../text/flink-line.js";
import { parseMemorySize } from "../../values/memory-size.js";
import type { ValueHintCode } from "../rule.js";
import { PLAIN_WORDS, RANGE_STARTS } from "./plain-values.js";

/**
 * What about a value that Flink converts is worth a look by a rule; undefined for nearly all values, so that a clean file
 * wakes none.
 */
export function hintOf(
  value: string,
  option: CatalogueKey,
  variant: OptionVariant,
  lines: LineSet,
): ValueHintCode | undefined {
  switch (variant.type) {
    case "int":
      return isOddInteger(value, option.key) ? "odd-number" : undefined;
    case "float":
      return value.startsWith("0.") || value.startsWith(".") ? undefined : "odd-number";
    case "duration":
      return isBareNumber(value, 4, option, variant) ? "bare-number" : undefined;
    case "memory-size":
      if (isBareNumber(value, 7, option, variant)) return "bare-number";
      return mayCross(value, option.key) ? "range-bound" : undefined;
    case "list<string>":
      return value.indexOf(",") === -1 ? undefined : "comma-list";
    case "string":
      return stringHint(value, option.key, lines);
    default:
      return undefined;
  }
}

function isOddInteger(value: string, key: string): boolean {
  const first = value.charCodeAt(0);
  return first === 45 || first === 48 || (value.length > 4 && key.endsWith("port") && Number(value) > 65_535);
}

/** Digits only, so few that a unit was forgotten; options that took milliseconds before 1.20 are read so on every line. */
function isBareNumber(value: string, longest: number, option: CatalogueKey, { type }: OptionVariant): boolean {
  if (value.length > longest || value.length === 0) return false;
  const last = value.charCodeAt(value.length - 1);
  if (last < 48 || last > 57 || !/^[0-9]+$/.test(value)) return false;
  return option.variants.every((variant) => variant.type === type || variant.type === "string");
}

function mayCross(value: string, key: string): boolean {
  const min = key.endsWith(".min");
  if (!min && !key.endsWith(".max")) return false;
  const start = RANGE_STARTS.get(key.slice(0, -4));
  if (start === undefined) return false;
  const size = parseMemorySize(value);
  return size.ok && (min ? size.value > start : size.value < start);
}

function stringHint(value: string, key: string, lines: LineSet): ValueHintCode | undefined {
  const plain = PLAIN_WORDS.get(key);
  if (plain !== undefined) return (lines & ~(plain.get(value) ?? 0)) === 0 ? undefined : "odd-word";
  const port = (key.endsWith("port") || key.endsWith(".ports")) && key.indexOf("<") === -1;
  if (port && !/^[1-9][0-9]{0,3}$/.test(value)) return "port-text";
  return undefined;
}
