import type { OptionScope } from "../catalogue/catalogue.js";
import type { Target } from "../effective/target.js";
import type { FormatId } from "../formats/document.js";
import type { FlinkLine, LineSet } from "../text/flink-line.js";
import type { Range } from "../text/source-text.js";
import type { ValueType } from "../values/value-type.js";

/** A value that holds on some release lines. */
export interface OnLines<T> {
  readonly lines: LineSet;
  readonly value: T;
}

/** A key that Flink tries after the option's own, in look-up order. */
export interface ExplainedAlias {
  readonly key: string;
  readonly kind: "deprecated" | "fallback";
  /** The lines of the target, or all lines without one, on which the option reads it. */
  readonly lines: LineSet;
}

/** What the catalogue's details know beside the lint table; the host hands in a look-up, because they are loaded on demand. */
export interface OptionDetails {
  /** Simple name of the Flink class that declares the option. */
  readonly owner?: string;
  readonly module?: string;
  /** The group people look for it in. */
  readonly group?: string;
  /** Our own sentences. */
  readonly description?: string;
  /** A longer note, for the options that people really set. */
  readonly longer?: string;
}

/** A rule that speaks about a key. */
export interface RelatedRule {
  readonly id: string;
  readonly summary: string;
  readonly severity: "error" | "warning" | "info";
}

/** What a key is on the release lines asked about. */
export interface KeyExplanation {
  readonly asked: string;
  /** The lines that the answer is about. */
  readonly lines: LineSet;
  readonly answer: ExplainedOption | ExplainedAliasOnly | ExplainedPrefix | ExplainedMapEntry | UnknownKey;
}

/** An option of its own on some of the lines; also a template such as `metrics.reporter.<name>.port`. */
export interface ExplainedOption {
  readonly is: "option";
  /** As the catalogue spells it: a template keeps its holes. */
  readonly key: string;
  /** What fills the holes of a template, in order. */
  readonly names: readonly string[];
  readonly scope: OptionScope;
  readonly details: OptionDetails;
  /** On the newest line asked about that has the option, or the newest line of all that has it. */
  readonly type: ValueType;
  /** Constants of an enum as Flink writes them. */
  readonly values: readonly string[];
  readonly defaultText: string | undefined;
  /** The type on every line that has the option, oldest first, when it changed; else empty. */
  readonly types: readonly OnLines<ValueType>[];
  /** The default on every line that has the option, oldest first, when it changed; else empty. */
  readonly defaults: readonly OnLines<string | undefined>[];
  /** The lines that have the option, of all lines known. */
  readonly since: FlinkLine;
  /** The last line that has it, when newer lines do not. */
  readonly until: FlinkLine | undefined;
  /** The lines of all known ones on which it is marked deprecated. */
  readonly deprecated: LineSet;
  /** Read by shell scripts or the Docker entrypoint only, on these lines. */
  readonly scriptOnly: LineSet;
  /** Lines that read the key without having such an option: as plain text, or handed on to a library. */
  readonly undeclared: LineSet;
  readonly aliases: readonly ExplainedAlias[];
  readonly successor: ExplainedSuccessor | undefined;
  /** Its name on lines asked about that do not have it yet. */
  readonly olderName: string | undefined;
  readonly sensitive: boolean;
  readonly rules: readonly RelatedRule[];
}

/** What to set instead, on the newest line asked about. */
export interface ExplainedSuccessor {
  readonly option: string;
  readonly relation: "alias" | "renamed" | "replaced";
  readonly line: FlinkLine;
}

/** A key that is read only as another option's old name, as a plain string or by a script. */
export interface ExplainedAliasOnly {
  readonly is: "alias";
  readonly key: string;
  readonly scope: OptionScope;
  readonly details: OptionDetails;
  /** The options that read it. */
  readonly readBy: readonly {
    readonly option: string;
    readonly kind: "deprecated" | "fallback";
    readonly lines: LineSet;
  }[];
  /** All lines that read it at all. */
  readonly accepted: LineSet;
  readonly scriptOnly: LineSet;
  readonly successor: ExplainedSuccessor | undefined;
  readonly sensitive: boolean;
  readonly rules: readonly RelatedRule[];
}

/** A key below an open prefix, where Flink takes any key. */
export interface ExplainedPrefix {
  readonly is: "prefix";
  readonly prefix: string;
  readonly lines: LineSet;
  readonly sensitive: boolean;
  readonly rules: readonly RelatedRule[];
}

/** An entry of a map option. */
export interface ExplainedMapEntry {
  readonly is: "map-entry";
  readonly option: string;
  readonly name: string;
  readonly lines: LineSet;
  readonly details: OptionDetails;
  readonly sensitive: boolean;
  readonly rules: readonly RelatedRule[];
}

/** A key that no known line reads. */
export interface UnknownKey {
  readonly is: "unknown";
  /** What became of it, when older releases knew it. */
  readonly departed:
    | {
        readonly why: "removed" | "unread";
        readonly lastRelease: string | undefined;
        readonly successor: string | undefined;
      }
    | undefined;
  /** Keys that may be meant, likeliest first. */
  readonly nearest: readonly string[];
}

/** Where a setting stands. */
export interface SettingPlace {
  /** Path of the file or `-D`. */
  readonly layer: string;
  /** 1-based line; undefined in `-D`. */
  readonly line: number | undefined;
  /** Key and value in the layer's text; undefined for another layer than the file itself. */
  readonly range: Range | undefined;
}

/** A setting that does not count, and why. */
export interface LosingSetting {
  readonly key: string;
  /** Masked when the key is sensitive. */
  readonly value: string;
  readonly place: SettingPlace;
  /** A later line of the same layer, a higher layer, or a key that Flink looks up earlier. */
  readonly because: "later-line" | "higher-layer" | "earlier-key";
  /** Key and place of the setting that counts instead. */
  readonly winner: { readonly key: string; readonly place: SettingPlace };
}

/** What Flink reads for one option that the file sets. */
export interface EffectiveSetting {
  /** The option, or the key itself where no option reads it. */
  readonly option: string;
  /** The key it was found under. */
  readonly key: string;
  readonly via: "own" | "deprecated" | "fallback";
  /** As a String option reads it; masked when the key is sensitive. */
  readonly value: string;
  /** The default on the same lines, when there is one. */
  readonly defaultText: string | undefined;
  readonly isDefault: boolean;
  readonly place: SettingPlace;
  /** The lines of the target on which this is so. */
  readonly lines: LineSet;
  readonly losers: readonly LosingSetting[];
}

/** A line of the file that sets nothing. */
export interface IgnoredLine {
  /** 1-based. */
  readonly line: number;
  /** Masked when it looks like a sensitive setting. */
  readonly text: string;
  readonly range: Range;
  readonly why:
    | { readonly reason: "syntax"; readonly code: string }
    | { readonly reason: "unknown-key"; readonly key: string }
    | { readonly reason: "other-release"; readonly key: string; readonly accepted: LineSet };
}

/** A default that decides how the cluster behaves. */
export interface DefaultSetting {
  readonly option: string;
  /** Undefined when the option has none: Flink then goes without it. */
  readonly value: string | undefined;
  /** What that means, for the defaults that matter. */
  readonly meaning: string | undefined;
}

/** What a file amounts to. */
export interface FileExplanation {
  readonly path: string;
  readonly kind: FormatId;
  readonly target: Target;
  readonly complete: boolean;
  /** The line that single answers are given for: the newest one of the target. */
  readonly line: FlinkLine;
  /** Names of the layers, lowest first. */
  readonly layers: readonly string[];
  /** Set when Flink refuses the whole file. */
  readonly failure: { readonly exceptions: readonly string[]; readonly message: string } | undefined;
  /** Sorted by option. */
  readonly settings: readonly EffectiveSetting[];
  readonly ignored: readonly IgnoredLine[];
  /** The defaults that matter, or every default with `all`. */
  readonly defaults: readonly DefaultSetting[];
}

/** What one line of a file does. */
export type LineExplanation =
  | { readonly is: "setting"; readonly setting: EffectiveSetting; readonly key: KeyExplanation }
  | { readonly is: "loser"; readonly loser: LosingSetting; readonly key: KeyExplanation }
  | { readonly is: "ignored"; readonly ignored: IgnoredLine; readonly key: KeyExplanation | undefined }
  | { readonly is: "comment" }
  | { readonly is: "blank" }
  /** Part of a value or a parent key, or behind the end of the file. */
  | { readonly is: "nothing" };
