import type { AlternativeKey, OptionVariant } from "../catalogue/catalogue.js";
import type { ConfigEntry } from "../formats/document.js";
import type { FlinkLine, LineSet } from "../text/flink-line.js";

/** One layer of a configuration: the file itself, an overlay, or `-D` settings. */
export interface LayerInfo {
  /** What to call it in a finding: a path, or `-D`. */
  readonly name: string;
  /** Whether it is the file being linted. */
  readonly own: boolean;
}

/** An entry and the layer it stands in. */
export interface PlacedEntry {
  readonly entry: ConfigEntry;
  readonly layer: LayerInfo;
}

/** What Flink reads for an option on one release line. */
export type Setting =
  | {
      readonly from: "entry";
      readonly value: string;
      readonly placed: PlacedEntry;
      /** The key it was found under, and how Flink calls that key. */
      readonly key: string;
      readonly via: "own" | AlternativeKey["kind"];
    }
  | { readonly from: "default"; readonly value: string; readonly variant: OptionVariant }
  | { readonly from: "nothing" };

/**
 * Which entry wins, per key and per option. Mirrors `Configuration.applyWithOption`: the option's own key, then its
 * alternatives in order; the last entry of the highest layer wins for one key.
 */
export interface EffectiveConfig {
  /** The entry that Flink sees for a literal key, or undefined. */
  winner(key: string): PlacedEntry | undefined;
  /** All entries for a literal key, lowest layer and earliest line first. */
  entriesOf(key: string): readonly PlacedEntry[];
  /** Whether any layer sets the literal key. */
  has(key: string): boolean;
  /** What Flink reads for the option `key` on `line`. */
  read(key: string, line: FlinkLine): Setting;
  /** The lines of `lines` on which Flink reads something set (not a default) for the option `key`, through its own key or an alias. */
  linesSetting(key: string, lines: LineSet): LineSet;
  /** Literal keys that are set, sorted. */
  keys(): readonly string[];
}
