import type { Catalogue, CatalogueKey, OptionVariant } from "../catalogue/catalogue.js";
import { readYaml } from "../formats/config-yaml/read-yaml.js";
import type { ConfigDocument } from "../formats/document.js";
import { type FlinkLine, hasLine, lineSet } from "../text/flink-line.js";
import { type ConversionContext, type ConversionMode, convertValue, type FlinkValue } from "../values/convert.js";
import type { LoadedValue } from "../values/loaded-value.js";
import { entriesBelow } from "../values/lookup.js";
import type { Conversion } from "../values/value-failure.js";

/** The settings of a file, as one release line reads them. */
export interface Side {
  readonly settings: ReadonlyMap<string, LoadedValue>;
  readonly line: FlinkLine;
  /** How lists and maps are converted: `legacy` in a flink-conf.yaml. */
  readonly mode: ConversionMode;
}

/** What is read under one name: the value of an option, or the text of a key that no option object carries. */
export interface Reading {
  readonly name: string;
  readonly from: "entry" | "default";
  /** The keys of the file that it comes from; none for a default. */
  readonly keys: readonly string[];
  readonly text: string;
  /** Of an option; undefined for a key that is read as plain text. */
  readonly variant: OptionVariant | undefined;
  readonly value: Conversion<FlinkValue>;
}

/** Everything that a loader hands over; of several entries with one key the last one. */
export function settingsOf(document: ConfigDocument): ReadonlyMap<string, LoadedValue> {
  const settings = new Map<string, LoadedValue>();
  for (const { key, value, valueType } of document.entries) settings.set(key, { type: valueType, text: value });
  return settings;
}

/** How a file of a format converts lists and maps. */
export function modeOf(format: ConfigDocument["format"]): ConversionMode {
  return format === "flink-conf" ? "legacy" : "standard";
}

/** What a conversion on a side depends on. */
export function contextOf({ line, mode }: Side): ConversionContext {
  return { line, mode, readYaml };
}

/** What an option reads from the settings of a side, mirroring `Configuration.applyWithOption`; undefined when nothing is set. */
export function readSetOption(side: Side, option: string, variant: OptionVariant): Reading | undefined {
  const own = readKey(side, option, option, variant);
  if (own !== undefined) return own;
  for (const { key } of variant.alternatives) {
    const reading = readKey(side, option, key, variant);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function readKey(side: Side, name: string, key: string, variant: OptionVariant): Reading | undefined {
  const exact = side.settings.get(key);
  if (exact !== undefined) {
    const value = convertValue(exact, variant, contextOf(side));
    return { name, from: "entry", keys: [key], text: exact.text, variant, value };
  }
  if (variant.type !== "map") return undefined;
  const below = entriesBelow(side.settings, key, side.line);
  if (below.size === 0) return undefined;
  const text = [...below].map(([entry, value]) => `${entry}:${value}`).join(",");
  const keys = [...below.keys()].map((entry) => `${key}.${entry}`);
  return { name, from: "entry", keys, text, variant, value: { ok: true, value: below } };
}

/** The default of an option on a side; undefined when it has none. */
export function defaultReading(side: Side, name: string, variant: OptionVariant): Reading | undefined {
  const text = variant.defaultText;
  if (text === undefined) return undefined;
  const value = convertValue({ type: "String", text }, variant, contextOf(side));
  return { name, from: "default", keys: [], text, variant, value };
}

/** All that a side reads from its settings, by name: options first, then keys that are read as plain text. */
export function readSide(side: Side, catalogue: Catalogue): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const option of catalogue.all()) {
    const variant = optionOn(option, catalogue, side.line);
    const reading = variant === undefined ? undefined : readSetOption(side, option.key, variant);
    if (reading !== undefined) readings.set(option.key, reading);
  }
  for (const [key, value] of side.settings) {
    if (readings.has(key) || !isHeard(key, side.line, catalogue)) continue;
    readings.set(key, {
      name: key,
      from: "entry",
      keys: [key],
      text: value.text,
      variant: undefined,
      value: { ok: true, value: value.text },
    });
  }
  return readings;
}

/** The variant of an option with a literal key; undefined where the line has no such option. */
export function optionOn(option: CatalogueKey, catalogue: Catalogue, line: FlinkLine): OptionVariant | undefined {
  if (option.key.includes("<") || !hasLine(option.primary, line)) return undefined;
  return catalogue.variantOn(option, lineSet(line));
}

/** Whether a key is read as plain text on a line: by a script, a template, a prefix, or by who knows whom. */
export function isHeard(key: string, line: FlinkLine, catalogue: Catalogue): boolean {
  const match = catalogue.find(key);
  if (match === undefined) return true;
  switch (match.how) {
    case "exact":
      return (
        hasLine(match.option.accepted & ~match.option.primary, line) &&
        !match.option.aliasOf.some((use) => hasLine(use.lines, line))
      );
    case "template":
      return hasLine(match.option.accepted, line);
    case "map-entry":
      // The option itself reads it, unless that is a template, whose entries are read as they stand.
      return match.option.key.includes("<") && hasLine(match.lines, line);
    case "prefix":
      return hasLine(match.lines, line);
  }
}
