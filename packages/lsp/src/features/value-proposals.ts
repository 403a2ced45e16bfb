import { flinkCatalogue, newestOf, phrase } from "@flinkconf/schema/host";
import type { KeyMatch, LineSet, OptionVariant } from "@flinkconf/schema/host-editor";
import type { OpenDocument } from "./open-document.js";
import { WELL_KNOWN_VALUES } from "./well-known-values.js";

/** A value that may be typed. */
export interface ValueProposal {
  readonly text: string;
  /** A word beside it: `default`. */
  readonly note?: string;
  /** Comes before the others. */
  readonly preferred: boolean;
}

const SIZES = ["128m", "256m", "512m", "1g", "2g", "4g", "8g"];
const DURATIONS = ["500 ms", "10 s", "30 s", "1 min", "5 min", "10 min", "1 h"];

/** Values for a key on the newest line of the target: words of an enum, switches, sizes, durations, names that Flink knows. */
export function valueProposals(key: string, { linted }: OpenDocument): readonly ValueProposal[] {
  if (linted === undefined) return [];
  const { lines } = linted.result.target;
  const match = flinkCatalogue().find(key);
  if (match === undefined || match.how === "prefix" || match.how === "map-entry") return [];
  const variant = variantFor(match, lines);
  const known = wellKnown(match.option.key, lines);
  const words = [...known, ...wordsOf(variant)];
  const usual = variant?.defaultText;
  const proposals = new Map<string, ValueProposal>();
  for (const text of usual === undefined || usual === "" ? words : [usual, ...words]) {
    if (proposals.has(text)) continue;
    const isDefault = text === usual;
    proposals.set(text, { text, preferred: isDefault, ...(isDefault ? { note: phrase("default") } : {}) });
  }
  return [...proposals.values()];
}

function variantFor(
  match: Extract<KeyMatch, { how: "exact" | "template" }>,
  lines: LineSet,
): OptionVariant | undefined {
  const catalogue = flinkCatalogue();
  const own = catalogue.variantOn(match.option, lines);
  if (own !== undefined) return own;
  const use = match.option.aliasOf.find((one) => (one.lines & lines) !== 0);
  const option = use === undefined ? undefined : catalogue.exact(use.option);
  return option === undefined ? undefined : catalogue.variantOn(option, lines);
}

function wordsOf(variant: OptionVariant | undefined): readonly string[] {
  switch (variant?.type) {
    case "boolean":
      return ["true", "false"];
    case "enum":
    case "list<enum>":
      return variant.constants.map(({ text }) => text);
    case "memory-size":
      return SIZES;
    case "duration":
      return DURATIONS;
    default:
      return [];
  }
}

function wellKnown(key: string, lines: LineSet): readonly string[] {
  const newest = newestOf(lines);
  const words = WELL_KNOWN_VALUES[key] ?? [];
  return words.filter(({ until }) => until === undefined || Number(newest[0]) < 2).map(({ text }) => text);
}
