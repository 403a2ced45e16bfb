import type { FormatId } from "../../formats/document.js";
import type { ValueType } from "../../values/value-type.js";
import { hasOddCharacter } from "./odd-characters.js";
import { mayHoldRemark } from "./remark.js";

/**
 * Whether a rule about the writing of a file speaks of a value, whatever the option: it holds a full-width or invisible
 * character or a remark, or a flink-conf.yaml wraps it in quotes, which only lists and maps may have.
 */
export function isMiswritten(value: string, format: FormatId, type: ValueType = "string"): boolean {
  if (hasOddCharacter(value) || mayHoldRemark(value)) return true;
  if (format !== "flink-conf" || type === "map" || type.startsWith("list<")) return false;
  return /^(["']).*\1$/.test(value);
}
