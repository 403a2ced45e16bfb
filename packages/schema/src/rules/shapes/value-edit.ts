import type { CatalogueKey } from "../../catalogue/catalogue.js";
import { type ConfigEntry, readsAsFlinkConf } from "../../formats/document.js";
import type { Range } from "../../text/source-text.js";
import { failingLines } from "../../values/check.js";
import type { RuleContext, TextEdit } from "../rule.js";

const LONGEST_SHOWN = 60;

/** A value for a message: long ones are cut, line breaks shown as blanks. */
export function shownValue(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1)}…`;
}

/**
 * Writes another value in the place of the old one, keeping the quotes of a config.yaml. Undefined for block and flow
 * values, and for texts that YAML would read as something else without quotes.
 */
export function valueEdit(
  entry: ConfigEntry,
  newText: string,
  place: Range = { start: entry.valueStart, end: entry.valueEnd },
): TextEdit | undefined {
  const whole = place.start === entry.valueStart && place.end === entry.valueEnd;
  if (!whole || entry.quoting === "block" || entry.quoting === "flow" || entry.valueStart === entry.valueEnd) {
    return undefined;
  }
  if (!/^[\w.+/-][\w.+:/;, -]*$/.test(newText) || /:\s|:$/.test(newText)) return undefined;
  const quote = entry.quoting === "single" ? "'" : entry.quoting === "double" ? '"' : "";
  return { start: place.start, end: place.end, newText: quote + newText + quote };
}

/** Whether the option reads a text on every line of the target that has the option. */
export function isReadable(text: string, option: CatalogueKey, { target, document }: RuleContext): boolean {
  const mode = readsAsFlinkConf(document) ? "legacy" : "standard";
  return option.variants.every(({ lines, type, constants }) => {
    const affected = lines & target.lines;
    return affected === 0 || failingLines(text, "String", type, constants, mode, affected, () => undefined) === 0;
  });
}
