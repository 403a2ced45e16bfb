import type { CatalogueKey, OptionVariant } from "../../catalogue/catalogue.js";
import type { LineSet } from "../../text/flink-line.js";
import { failingLines } from "../../values/check.js";
import type { BoundEntry, RuleContext } from "../rule.js";

/** An option that reads an entry, and the lines of the target on which it has one form. */
export interface Reading {
  readonly variant: OptionVariant;
  readonly lines: LineSet;
}

/** The options that read an entry on the lines of the target: under its own key, else as an alias; none for unknown keys. */
export function readingsOf(
  { match }: Pick<BoundEntry, "match">,
  { target, catalogue }: RuleContext,
): readonly Reading[] {
  if (match === undefined || (match.how !== "exact" && match.how !== "template")) return [];
  const own = variantsOn(match.option, target.lines);
  if (own.length > 0) return own;
  return match.option.aliasOf.flatMap((use) => {
    const option = catalogue.exact(use.option);
    return option === undefined ? [] : variantsOn(option, use.lines & target.lines);
  });
}

function variantsOn(option: CatalogueKey, lines: LineSet): Reading[] {
  return option.variants
    .map((variant) => ({ variant, lines: variant.lines & lines }))
    .filter((reading) => reading.lines !== 0);
}

/** Whether some option reads the entry as a list or a map, where quotes and brackets can have a meaning of their own. */
export function isStructured(readings: readonly Reading[]): boolean {
  return readings.some(({ variant: { type } }) => type === "map" || type.startsWith("list<"));
}

/** The lines on which Flink cannot convert `text`, a String, for an option that reads a single value. */
export function refusedLines(text: string, readings: readonly Reading[]): LineSet {
  let refused: LineSet = 0;
  for (const { variant, lines } of readings) {
    if (isStructured([{ variant, lines }])) continue;
    refused |= failingLines(text, "String", variant.type, variant.constants, "legacy", lines, () => undefined);
  }
  return refused;
}

/** Whether every option that reads the entry converts its value to something other than text. */
export function isTyped(readings: readonly Reading[]): boolean {
  return readings.length > 0 && readings.every(({ variant }) => variant.type !== "string");
}

/** What separates the items of an option in a flink-conf.yaml: a comma where the option is text that Flink splits itself. */
export function listSeparator(key: string, { target, catalogue }: RuleContext): string {
  const match = catalogue.find(key);
  if (match === undefined || (match.how !== "exact" && match.how !== "template")) return ";";
  return catalogue.variantOn(match.option, target.lines)?.type === "string" ? "," : ";";
}
