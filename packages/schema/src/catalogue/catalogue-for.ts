import { type FlinkLine, hasLine, lineSet } from "../text/flink-line.js";
import type { CatalogueKey, NearKey, OptionScope, OptionVariant, Successor } from "./catalogue.js";
import { flinkCatalogue } from "./flink-catalogue.js";

/** What a key is on one release line. */
export interface ReleaseKey {
  /** The key, or the template that it fills, or the map option or prefix that it stands below. */
  readonly key: string;
  /**
   * `option`: its own key. `alias`: an option reads it beside its own key. `map-entry`: an entry of a map option.
   * `prefix`: below a prefix where Flink takes any key. `plain`: read as a string or by a script, without an option.
   */
  readonly is: "option" | "alias" | "map-entry" | "prefix" | "plain";
  /** The option's type, default and alternatives on this line; of an alias, those of the option that reads it. */
  readonly option: OptionVariant | undefined;
  /** What to set instead of an alias. */
  readonly successor: Successor | undefined;
  readonly scope: OptionScope | undefined;
}

/** The options of one release line. */
export interface ReleaseCatalogue {
  readonly line: FlinkLine;
  /** What Flink makes of a key; undefined when this line does not read it. */
  find(key: string): ReleaseKey | undefined;
  /** Keys that a person may have meant, likeliest first, at most `limit` (3). */
  nearest(key: string, limit?: number): readonly NearKey[];
  /** Keys and templates that this line reads and that start with `prefix`, sorted by code unit. */
  startingWith(prefix: string): readonly ReleaseKey[];
}

/**
 * The options of one release line, such as `"1.20"`; its newest patch release is meant (`ConfigOption` objects of Flink's
 * own classes, by reflection).
 */
export function catalogueFor(flink: FlinkLine): ReleaseCatalogue {
  const catalogue = flinkCatalogue();
  const lines = lineSet(flink);

  function literal(row: CatalogueKey): ReleaseKey | undefined {
    if (!hasLine(row.accepted, flink)) return undefined;
    const { key, scope } = row;
    const own = catalogue.variantOn(row, lines);
    if (own !== undefined) return { key, is: "option", option: own, successor: undefined, scope };
    const successor = catalogue.successorOn(key, flink);
    const reader = successor === undefined ? undefined : catalogue.exact(successor.option);
    if (reader === undefined) return { key, is: "plain", option: undefined, successor: undefined, scope };
    return { key, is: "alias", option: catalogue.variantOn(reader, lines), successor, scope };
  }

  return {
    line: flink,
    find(key) {
      const match = catalogue.find(key);
      if (match === undefined) return undefined;
      if (match.how === "exact" || match.how === "template") return literal(match.option);
      if (!hasLine(match.lines, flink)) return undefined;
      const shared = { is: match.how, successor: undefined } as const;
      if (match.how === "prefix") return { ...shared, key: match.prefix, option: undefined, scope: undefined };
      const option = catalogue.variantOn(match.option, lines);
      return { ...shared, key: match.option.key, option, scope: match.option.scope };
    },
    nearest: (key, limit) => catalogue.nearest(key, lines, limit),
    startingWith: (prefix) => catalogue.startingWith(prefix, lines).flatMap((row) => literal(row) ?? []),
  };
}
