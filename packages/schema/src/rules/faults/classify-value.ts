import type { CatalogueKey, OptionVariant } from "../../catalogue/catalogue.js";
import { type LineSet, NEWEST_LINE } from "../../text/flink-line.js";
import { parseDuration } from "../../values/duration.js";
import { M_IS_MINUTE } from "../../values/time-unit.js";
import type { ScalarType } from "../../values/value-type.js";
import type { ValueFaultCode } from "../rule.js";

/** The type that Flink cannot convert to: of a list, the type of its items. */
export function scalarTypeOf({ type }: OptionVariant): ScalarType {
  return (type.startsWith("list<") ? type.slice(5, -1) : type) as ScalarType;
}

/**
 * Which mistake a value is that Flink cannot convert; `type` when it is none that people know by name.
 *
 * @param variant the option on the newest failing line
 * @param failing the lines on which the conversion fails
 */
export function classifyValue(
  text: string,
  variant: OptionVariant,
  option: CatalogueKey,
  failing: LineSet,
): ValueFaultCode {
  switch (scalarTypeOf(variant)) {
    case "memory-size":
      return /^\s*[\d.]+\s*[kmgt]i(?:b|bytes)?\s*$/i.test(text) ? "memory-k8s-unit" : "memory-unit";
    case "duration":
      return (failing & M_IS_MINUTE) === 0 && /^\s*\d+\s*m\s*$/i.test(text) ? "duration-m" : "duration-unit";
    case "int":
    case "long":
      return classifyInteger(text, option);
    case "float":
    case "double":
      return /^\s*[\d.]+\s*%\s*$/.test(text) ? "percent" : "type";
    case "boolean":
      return /^(?:yes|no|on|off|[01])$/i.test(text) ? "boolean-word" : "type";
    case "enum":
      return "enum";
    case "map":
      return "map";
    default:
      return "type";
  }
}

function classifyInteger(text: string, option: CatalogueKey): ValueFaultCode {
  if (isMillisOption(option) && parseDuration(text, NEWEST_LINE).ok) return "unit-on-millis";
  if (isPortOption(option) && /^\s*\d+\s*[-,]/.test(text)) return "port-range";
  return /^\s*[+-]?\d[\d.,_]*\s*[a-zA-Z%µ]/.test(text) ? "unit-on-integer" : "type";
}

/** Whether an option was a number of milliseconds on some lines and is a duration on others. */
export function isMillisOption(option: CatalogueKey): boolean {
  return option.variants.some(({ type }) => type === "duration");
}

/** Whether an option is one port, by its name. */
export function isPortOption({ key }: CatalogueKey): boolean {
  return /(?:^|[.-])port$/.test(key);
}
