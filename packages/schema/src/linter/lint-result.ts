import type { Deployment, Mode, Target } from "../effective/target.js";
import type { FormatId } from "../formats/document.js";
import type { Severity, TextEdit } from "../rules/rule.js";
import type { Range, SourceText } from "../text/source-text.js";

/** A file as the host hands it to the engine. The engine does no I/O. */
export interface InputFile {
  /** As the user would name it, with forward slashes. */
  readonly path: string;
  readonly source: SourceText;
  /** Given by a flag or the settings; absent: detected from name and content. */
  readonly kind?: FormatId;
  /** Named on the command line or in settings: a `config.yaml` is then Flink's without further evidence. */
  readonly explicit?: boolean;
  /** Names of the files that lie in the same folder, and `../lib/NAME` for the jars beside a `conf` folder. */
  readonly siblings?: readonly string[];
  /** Files that rules may look at (yarn-site.xml, masters, a second configuration), by file name. */
  readonly neighbours?: readonly { readonly path: string; readonly source: SourceText }[];
  /** Layers below (a base configuration) and above (overlays) this file, lowest first. */
  readonly below?: readonly InputFile[];
  readonly above?: readonly InputFile[];
  /** `-D` settings, laid over everything, in order. */
  readonly dynamic?: readonly (readonly [key: string, value: string])[];
}

/** A rule's severity in the settings. */
export type RuleLevel = Severity | "off";

/** Settings that hold for one file, after the cascade of defaults, settings file, overrides and flags. */
export interface LintSettings {
  /** A release as people write it: `1.20`, `1.20.5`, `2.x`. */
  readonly flink?: string;
  readonly flinkSource?: string;
  readonly deployment?: Deployment;
  readonly deploymentSource?: string;
  readonly mode?: Mode;
  readonly modeSource?: string;
  readonly complete?: boolean;
  readonly knownKeys?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** `en` or `zh-CN`; English where a text is missing. */
  readonly locale?: string;
}

/** A repair in words and edits. */
export interface Fix {
  readonly title: string;
  readonly applicability: "safe" | "unsafe";
  readonly edits: readonly (TextEdit & { readonly path?: string })[];
}

/** A finding as people and programs see it. */
export interface Diagnostic extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
  readonly key: string | undefined;
  readonly related: readonly (Range & { readonly message: string; readonly path: string })[];
  readonly tags: readonly ("deprecated" | "unnecessary")[];
  readonly fixes: readonly Fix[];
  /** Address of the rule's page. */
  readonly docs: string;
  /** Stays the same when lines above change: of rule, key, and the text of the line. */
  readonly fingerprint: string;
  /** What the rule's proof says, when the severity is `error`. */
  readonly proof: "refusal" | "loss" | undefined;
}

/** A diagnostic that somebody silenced. */
export interface SuppressedDiagnostic extends Diagnostic {
  readonly by: {
    readonly kind: "comment" | "baseline" | "settings";
    readonly reason: string | undefined;
    /** 1-based line of the comment; undefined for baseline and settings. */
    readonly line: number | undefined;
  };
}

/** All that reporters and the server see of one file. */
export interface LintResult {
  readonly path: string;
  readonly kind: FormatId;
  readonly source: SourceText;
  readonly target: Target;
  readonly complete: boolean;
  /** Sorted by offset, then rule id. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
}
