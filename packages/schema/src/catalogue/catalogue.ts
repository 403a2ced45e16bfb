import type { LineSet } from "../text/flink-line.js";
import type { EnumConstant, ValueType } from "../values/value-type.js";

/** Who reads an option. `script`: only Flink's shell scripts or the Docker entrypoint. `sql`: table and SQL options. */
export type OptionScope = "cluster" | "job" | "sql" | "operator" | "client" | "script";

/** What an option is on a run of release lines; the variants of one option do not overlap. */
export interface OptionVariant {
  readonly lines: LineSet;
  readonly type: ValueType;
  /** Constants of an enum or of a list of enums, in Flink's order. */
  readonly constants: readonly EnumConstant[];
  /** The default as Flink would write it for people, or undefined when the option has none. */
  readonly defaultText: string | undefined;
  readonly deprecated: boolean;
  /** Old keys that Flink also reads for this option, in Flink's look-up order. */
  readonly alternatives: readonly AlternativeKey[];
}

/** A key that Flink tries after the option's own. */
export interface AlternativeKey {
  readonly key: string;
  readonly kind: "deprecated" | "fallback";
}

/** That an option reads this key beside its own, and on which lines. */
export interface AliasUse {
  readonly option: string;
  readonly kind: "deprecated" | "fallback";
  readonly lines: LineSet;
}

/**
 * Everything that is known about one literal key over all release lines. A key can be an option on some lines and
 * an alias of another option on others (`high-availability` is an option up to 1.16 and an alias from 1.17).
 */
export interface CatalogueKey {
  readonly key: string;
  /** Lines on which an option has this key as its own. */
  readonly primary: LineSet;
  /** Lines on which Flink reads the key at all: as an option's own key, as an alias, as a plain string or in a script. */
  readonly accepted: LineSet;
  /** Options that read it as an alias. */
  readonly aliasOf: readonly AliasUse[];
  /** Of the option with this key; oldest first. */
  readonly variants: readonly OptionVariant[];
  /** Lines on which only shell scripts or the Docker entrypoint read the key. */
  readonly scriptOnly: LineSet;
  readonly scope: OptionScope;
}

/** How a key was found. */
export type KeyMatch =
  | { readonly how: "exact"; readonly option: CatalogueKey }
  /** A template such as `metrics.reporter.<name>.port`: `option` is keyed by the template, `names` fill its holes in order. */
  | { readonly how: "template"; readonly option: CatalogueKey; readonly names: readonly string[] }
  /** A key below an open prefix such as `flink.hadoop.`, where any key is legal on `lines`. */
  | { readonly how: "prefix"; readonly prefix: string; readonly lines: LineSet }
  /** An entry of a map option (`kubernetes.jobmanager.labels.team`); Flink reads such keys from 1.14 on. */
  | { readonly how: "map-entry"; readonly option: CatalogueKey; readonly name: string; readonly lines: LineSet };

/** A known key close to an unknown one. */
export interface NearKey {
  readonly key: string;
  /** Edits that separate the two; the smaller the nearer. */
  readonly distance: number;
  /** Whether the two differ in upper and lower case only. */
  readonly caseOnly: boolean;
}

/** All options of all release lines. One instance serves every target: release questions are answered by line sets. */
export interface Catalogue {
  /** What a key is: exact, template, map entry, open prefix; undefined when no line of Flink knows it. */
  find(key: string): KeyMatch | undefined;
  /** The literal key only. Cheap: one map look-up. */
  exact(key: string): CatalogueKey | undefined;
  /** The variant of an option on one line, or on the newest line of a set. */
  variantOn(option: CatalogueKey, lines: LineSet): OptionVariant | undefined;
  /** Known keys that a person may have meant, nearest first; only keys that some line in `lines` accepts. */
  nearest(key: string, lines: LineSet, limit?: number): readonly NearKey[];
  /** Keys that start with `prefix` and are accepted on some line of `lines`, sorted. */
  startingWith(prefix: string, lines: LineSet): readonly CatalogueKey[];
  /** Every literal key, sorted. */
  all(): readonly CatalogueKey[];
}
