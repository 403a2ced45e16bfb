import type { FlinkLine, LineSet } from "../text/flink-line.js";
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
  /** Flink sets the key itself (`internal.cluster.execution-mode`): never to be reported, never to be suggested. */
  readonly internal: boolean;
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
  /** Characters to insert, delete, replace or swap to get from one to the other, upper and lower case being different. */
  readonly distance: number;
  /** Whether the two differ in upper and lower case only. */
  readonly caseOnly: boolean;
  /** `spelling`: a slip of a few characters, case or separators. `structure`: a part too many, too few or moved. */
  readonly difference: "spelling" | "structure";
}

/** The option that takes a key's place on a line. */
export interface Successor {
  readonly option: string;
  /**
   * `alias`: the option reads the old key too, so nothing is lost. `renamed`: Flink does not read the old key any more,
   * and the value may be moved to `option` as it is. `replaced`: `option` does what the old key did, with other values.
   */
  readonly relation: "alias" | "renamed" | "replaced";
}

/** What became of a key that no known line reads. */
export interface DepartedKey {
  readonly key: string;
  /** `removed`: Flink read it up to `lastRelease`. `unread`: a constant of Flink's holds it, but no known line reads it. */
  readonly why: "removed" | "unread";
  /** The last release that read it, such as `"1.9"`; undefined where that is not known. */
  readonly lastRelease: string | undefined;
  /** The option that does its work now, with values of its own. */
  readonly successor: string | undefined;
}

/** All options of all release lines. One instance serves every target: release questions are answered by line sets. */
export interface Catalogue {
  /** What a key is: exact, template, map entry, open prefix; undefined when no line of Flink knows it. */
  find(key: string): KeyMatch | undefined;
  /**
   * The parent, with a dot at its end, of the key that was found last, when all keys one part below it are found alike;
   * undefined where that is not known. Who has many keys of one parent need not look each of them up.
   */
  uniformParent?(): string | undefined;
  /** The literal key only. Cheap: one map look-up. */
  exact(key: string): CatalogueKey | undefined;
  /** Whether there is a literal key; takes less than {@link exact}. */
  lists?(key: string): boolean;
  /** The literal key that differs from `key` in upper and lower case only; never an internal one. */
  ignoringCase(key: string): CatalogueKey | undefined;
  /** The variant of an option on one line, or on the newest line of a set that has the option. */
  variantOn(option: CatalogueKey, lines: LineSet): OptionVariant | undefined;
  /**
   * The option to set instead of `key` on `line`: the one that reads it as an alias there (`execution.checkpointing.dir`
   * for `state.checkpoints.dir` on 1.20), or the one that took its place when Flink stopped reading it or deprecated it.
   * Undefined when `key` is the present name there, or when nothing took its place.
   */
  successorOn(key: string, line: FlinkLine): Successor | undefined;
  /**
   * The name under which `line` knows the option that newer lines call `key` (`high-availability` on 1.16 for
   * `high-availability.type`); undefined when `line` reads `key` itself or has no such option.
   */
  olderNameOn(key: string, line: FlinkLine): string | undefined;
  /** What became of a key that no known line reads, but that older releases or a constant of Flink's know. */
  departed(key: string): DepartedKey | undefined;
  /**
   * Known keys that a person may have meant, likeliest first; only keys that some line in `lines` accepts. Takes bounded
   * time for a key of any length (up to a millisecond), so callers do well to ask for a few keys a file only.
   */
  nearest(key: string, lines: LineSet, limit?: number): readonly NearKey[];
  /** Keys and templates that start with `prefix` and are accepted on some line of `lines`, sorted; internal ones left out. */
  startingWith(prefix: string, lines: LineSet): readonly CatalogueKey[];
  /** Every literal key and every template (`metrics.reporter.<name>.interval`), internal ones too, sorted by code unit. */
  all(): readonly CatalogueKey[];
}
