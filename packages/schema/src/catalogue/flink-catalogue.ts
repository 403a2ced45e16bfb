import { type LineSet, linesBetween } from "../text/flink-line.js";
import { hashOfKey } from "../text/key-hash.js";
import type { Catalogue, CatalogueKey, KeyMatch } from "./catalogue.js";
import { LINT_PLACES } from "./data/lint-places.js";
import { LINT_TABLE } from "./data/lint-table.generated.js";
import { createKeyIndex, type KeyIndex } from "./key-index.js";
import { type KeyPlaces, keyPlacesOf, placeOfKey } from "./key-places.js";
import { openLintTable } from "./lint-table.js";
import { createNearest } from "./nearest.js";
import { departed, olderNameOn, successorOn } from "./successors.js";

/** A catalogue made of a lint table, whose literal keys have places. */
export interface PlacedCatalogue extends Catalogue {
  readonly places: KeyPlaces;
  /**
   * The place of a literal key, or -1.
   * @param hash of the key, where it is known
   */
  placeOf(key: string, hash?: number): number;
  /** The key at a place. */
  at(place: number): CatalogueKey | undefined;
}

let instance: PlacedCatalogue | undefined;

/** The options of all release lines. Built on first use, within a few hundred microseconds; every caller gets the same one. */
export function flinkCatalogue(): PlacedCatalogue {
  instance ??= catalogueOf(LINT_TABLE, LINT_PLACES);
  return instance;
}

/** Longest literal key worth looking up; hashing a key of megabytes would be for nothing. */
const LONGEST_KEY = 200;

/** From 1.14 on a map option is also read from keys below its own (`Configuration.getOptional` with a prefix map). */
const MAP_ENTRY_LINES = linesBetween("1.14");

/** What is the same for all keys directly below a parent such as `containerized.taskmanager.env.`, unless they are listed. */
interface Below {
  /** With the dot at its end. */
  readonly parent: string;
  readonly mayFillTemplate: boolean;
  readonly map: { readonly option: CatalogueKey; readonly nameStart: number; readonly lines: LineSet } | undefined;
  readonly open: KeyMatch | undefined;
  /** How often it was of use, and from some use on whether literal keys stand below the parent too. */
  uses: number;
  listed: boolean;
}

/** After so many uses it is worth looking through all literal keys. */
const MANY_USES = 16;

/** Makes a catalogue of the text that `npm run generate` writes. */
export function catalogueOf(text: string, places: KeyPlaces = keyPlacesOf(text)): PlacedCatalogue {
  const table = openLintTable(text, places);
  const { firstTemplate } = places;
  let index: KeyIndex | undefined;
  let lowerCase: Map<string, number> | undefined;
  let sorted: readonly CatalogueKey[] | undefined;

  const placeOf: PlacedCatalogue["placeOf"] = (key, hash) =>
    key.length > LONGEST_KEY ? -1 : placeOfKey(text, places, key, hash ?? hashOfKey(key));
  const exact = (key: string): CatalogueKey | undefined => {
    const place = placeOf(key);
    return place === -1 ? undefined : table.row(place);
  };
  const keyIndex = (): KeyIndex => {
    index ??= createKeyIndex(table.keysFrom(firstTemplate), firstTemplate);
    return index;
  };

  const variantOn: Catalogue["variantOn"] = (option, lines) => {
    const present = option.primary & lines;
    if (present === 0) return undefined;
    const newest = 1 << (31 - Math.clz32(present));
    return option.variants.find((variant) => (variant.lines & newest) !== 0);
  };

  /** The map option below which `key` stands. */
  const mapOption = (key: string): Below["map"] => {
    for (let dot = key.lastIndexOf(".", LONGEST_KEY); dot > 0; dot = key.lastIndexOf(".", dot - 1)) {
      const option = exact(key.slice(0, dot));
      if (option === undefined || dot + 1 >= key.length) continue;
      let lines = 0;
      for (const variant of option.variants) if (variant.type === "map") lines |= variant.lines;
      lines &= MAP_ENTRY_LINES;
      if (lines !== 0) return { option, nameStart: dot + 1, lines };
    }
    return undefined;
  };

  // Keys that stand below each other in a file mostly share all but their last part, which only templates look at.
  let below: Below | undefined;
  /** What the key that was found last was found with. */
  let last: Below | undefined;
  const reuse = (known: Below, key: string): Below | undefined => {
    const { parent } = known;
    const { length } = parent;
    if (key.length === length || key.charCodeAt(length - 1) !== 46 || !key.startsWith(parent)) return undefined;
    for (let at = length; at < key.length; at++) if (key.charCodeAt(at) === 46) return undefined;
    if (++known.uses === MANY_USES) known.listed = table.keys.some((literal) => literal.startsWith(parent));
    return known;
  };
  const belowOf = (key: string): Below | undefined => {
    const parentEnd = key.lastIndexOf(".") + 1;
    if (parentEnd === 0 || parentEnd === key.length || parentEnd > LONGEST_KEY) return undefined;
    // A copy: a piece of the key would keep the whole text alive that the key was cut from.
    const parent = `.${key.slice(0, parentEnd)}`.slice(1);
    const open = keyIndex().prefix(key);
    below = {
      parent,
      mayFillTemplate: keyIndex().mayFillTemplate(parent),
      map: mapOption(key),
      open: open === undefined ? undefined : { how: "prefix", ...open },
      uses: 0,
      listed: true,
    };
    return below;
  };

  const find: Catalogue["find"] = (key) => {
    const known = below === undefined ? undefined : reuse(below, key);
    last = known;
    if (known !== undefined && !known.listed && !known.mayFillTemplate && known.map === undefined) return known.open;
    const option = exact(key);
    if (option !== undefined) return { how: "exact", option };
    const shared = known ?? belowOf(key);
    if (shared === undefined || shared.mayFillTemplate) return findSlowly(key);
    const { map, open } = shared;
    if (map === undefined) return open;
    return { how: "map-entry", option: map.option, name: key.slice(map.nameStart), lines: map.lines };
  };

  const findSlowly: Catalogue["find"] = (key) => {
    const filled = keyIndex().template(key);
    const template = filled === undefined ? undefined : table.row(filled.index);
    if (filled !== undefined && template !== undefined) {
      return { how: "template", option: template, names: [filled.name] };
    }
    const map = mapOption(key);
    if (map !== undefined) {
      return { how: "map-entry", option: map.option, name: key.slice(map.nameStart), lines: map.lines };
    }
    const open = keyIndex().prefix(key);
    return open === undefined ? undefined : { how: "prefix", ...open };
  };

  const all: Catalogue["all"] = () => {
    sorted ??= table.keys
      .map((_, place) => table.row(place))
      .filter((row) => row !== undefined)
      .sort((left, right) => (left.key < right.key ? -1 : 1));
    return sorted;
  };

  const literalKeys = (): readonly string[] => table.keys.slice(0, firstTemplate);
  let nearest: Catalogue["nearest"] | undefined;

  return {
    places,
    placeOf,
    at: (place) => table.row(place),
    find,
    uniformParent() {
      if (below === undefined || below.uses < MANY_USES || below !== last) return undefined;
      return below.listed || below.mayFillTemplate || below.map !== undefined ? undefined : below.parent;
    },
    exact,
    lists: (key) => placeOf(key) !== -1,
    variantOn,
    ignoringCase(key) {
      if (key.length > LONGEST_KEY || placeOf(key) !== -1) return undefined;
      if (lowerCase === undefined) {
        lowerCase = new Map();
        for (let place = 0; place < firstTemplate; place++)
          lowerCase.set((table.keys[place] ?? "").toLowerCase(), place);
      }
      const place = lowerCase.get(key.toLowerCase());
      const row = place === undefined ? undefined : table.row(place);
      return row?.internal ? undefined : row;
    },
    successorOn: (key, line) => successorOn({ exact, variantOn }, key, line),
    olderNameOn: (key, line) => olderNameOn({ exact, variantOn }, key, line),
    departed,
    nearest(key, lines, limit) {
      nearest ??= createNearest({ keys: literalKeys(), row: (place) => table.row(place) });
      return nearest(key, lines, limit);
    },
    startingWith: (prefix, lines) =>
      all().filter((row) => !row.internal && (row.accepted & lines) !== 0 && row.key.startsWith(prefix)),
    all,
  };
}
