import type { AlternativeKey, Catalogue, CatalogueKey, KeyMatch, OptionVariant } from "../catalogue/catalogue.js";
import { type FlinkLine, type LineSet, lineSet, linesBetween } from "../text/flink-line.js";
import type { EffectiveConfig, LayerInfo, PlacedEntry, Setting } from "./effective-config.js";
import type { EntryIndex } from "./entry-index.js";

/** One layer: its name, and its entries by key, indexed when first asked for. */
export interface Layer extends LayerInfo {
  readonly index: () => EntryIndex;
}

const NOTHING: Setting = { from: "nothing" };

/** Map options read the keys below their own from 1.14 on (`ConfigurationUtils.convertToPropertiesPrefixed`). */
const PREFIXED_MAP_LINES: LineSet = linesBetween("1.14");

/**
 * The effective configuration of some layers, lowest first. It costs nothing until it is asked. Flink merges layers key by key
 * before any option is read, so the own key of an option in the lowest layer beats an alias in the highest one.
 */
export function layeredConfig(layers: readonly Layer[], catalogue: Catalogue): EffectiveConfig {
  return new LayeredConfig(layers, catalogue);
}

class LayeredConfig implements EffectiveConfig {
  private sortedKeys: readonly string[] | undefined;

  constructor(
    private readonly layers: readonly Layer[],
    private readonly catalogue: Catalogue,
  ) {}

  winner(key: string): PlacedEntry | undefined {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i] as Layer;
      const entry = layer.index().last(key);
      if (entry !== undefined) return { entry, layer };
    }
    return undefined;
  }

  entriesOf(key: string): readonly PlacedEntry[] {
    const all: PlacedEntry[] = [];
    for (const layer of this.layers) {
      const index = layer.index();
      const winner = index.last(key);
      if (winner === undefined) continue;
      for (const entry of index.earlier(key)) all.push({ entry, layer });
      all.push({ entry: winner, layer });
    }
    return all;
  }

  has(key: string): boolean {
    for (const layer of this.layers) if (layer.index().has(key)) return true;
    return false;
  }

  read(key: string, line: FlinkLine): Setting {
    const match = this.catalogue.find(key);
    if (match === undefined) return NOTHING;
    if (match.how === "prefix" || match.how === "map-entry") return this.readPlain(key, match.lines & lineSet(line));
    const on = lineSet(line);
    const variant = match.option.variants.find((candidate) => (candidate.lines & on) !== 0);
    if (variant === undefined) return this.readPlain(key, plainLines(match.option) & on);
    const own = this.readOwn(key, variant, on);
    if (own !== undefined) return own;
    for (const alternative of variant.alternatives) {
      const alias = filled(alternative.key, match);
      const placed = this.winner(alias);
      if (placed !== undefined) return fromEntry(alias, alternative.kind, placed);
    }
    return variant.defaultText === undefined ? NOTHING : { from: "default", value: variant.defaultText, variant };
  }

  linesSetting(key: string, lines: LineSet): LineSet {
    const match = this.catalogue.find(key);
    if (match === undefined) return 0;
    if (match.how === "prefix" || match.how === "map-entry") return this.has(key) ? match.lines & lines : 0;
    let set = 0;
    if (this.has(key)) set = (match.option.primary | plainLines(match.option)) & lines;
    for (const variant of match.option.variants) {
      const open = variant.lines & lines & ~set;
      if (open === 0) continue;
      if (variant.type === "map" && (open & PREFIXED_MAP_LINES) !== 0 && this.mapKeys(key).length > 0) {
        set |= open & PREFIXED_MAP_LINES;
      }
      if (variant.alternatives.some((alternative) => this.has(filled(alternative.key, match)))) set |= open;
    }
    return set;
  }

  keys(): readonly string[] {
    if (this.sortedKeys === undefined) {
      const all = new Set<string>();
      for (const layer of this.layers) for (const key of layer.index().keys()) all.add(key);
      this.sortedKeys = [...all].sort();
    }
    return this.sortedKeys;
  }

  /** What is read without an option: plain strings, script keys, keys below a prefix. */
  private readPlain(key: string, on: LineSet): Setting {
    const placed = on === 0 ? undefined : this.winner(key);
    return placed === undefined ? NOTHING : fromEntry(key, "own", placed);
  }

  private readOwn(key: string, variant: OptionVariant, on: LineSet): Setting | undefined {
    const placed = this.winner(key);
    if (placed !== undefined) return fromEntry(key, "own", placed);
    if (variant.type !== "map" || (on & PREFIXED_MAP_LINES) === 0) return undefined;
    const keys = this.mapKeys(key);
    const first = keys[0] === undefined ? undefined : this.winner(keys[0]);
    if (keys[0] === undefined || first === undefined) return undefined;
    const value = keys.map((name) => `${name.slice(key.length + 1)}:${this.winner(name)?.entry.value ?? ""}`).join(",");
    return { from: "entry", value, placed: first, key: keys[0], via: "own" };
  }

  /** The keys below a map option, sorted. */
  private mapKeys(option: string): readonly string[] {
    const prefix = `${option}.`;
    const found = new Set<string>();
    for (const layer of this.layers) for (const key of layer.index().keys()) if (key.startsWith(prefix)) found.add(key);
    return [...found].sort();
  }
}

const fromEntry = (key: string, via: "own" | AlternativeKey["kind"], placed: PlacedEntry): Setting => ({
  from: "entry",
  value: placed.entry.value,
  placed,
  key,
  via,
});

/** The lines on which the key itself is read without being an option or an alias of one: as a plain string or by a script. */
export function plainLines(option: CatalogueKey): LineSet {
  let lines = option.accepted & ~option.primary;
  for (const use of option.aliasOf) lines &= ~use.lines;
  return lines;
}

/** An alternative key of a template option, with the names that filled the holes of the option's own key. */
function filled(key: string, match: KeyMatch): string {
  if (match.how !== "template" || match.names.length === 0 || !key.includes("<")) return key;
  let hole = 0;
  return key.replace(/<[^>]*>/g, (text) => match.names[hole++] ?? text);
}
