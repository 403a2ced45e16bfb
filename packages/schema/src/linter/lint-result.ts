import type { Target } from "../effective/target.js";
import type { FormatId } from "../formats/document.js";
import type { Diagnostic, SuppressedDiagnostic } from "../rules/diagnostic.js";
import type { Range, SourceText } from "../text/source-text.js";

export type { Diagnostic, Fix, SuppressedDiagnostic } from "../rules/diagnostic.js";
export type { LintSettings, RuleLevel } from "../settings/lint-settings.js";

/** A file as the host hands it to the engine. The engine does no I/O. */
export interface InputFile {
  /** As the user would name it, with forward slashes. */
  readonly path: string;
  readonly source: SourceText;
  /** Given by a flag or the settings; absent: detected from name and content. */
  readonly kind?: FormatId;
  /** Named on the command line or in settings: a `config.yaml` is then Flink's without further evidence. */
  readonly explicit?: boolean;
  /**
   * Names of the files that lie in the same folder, and `../lib/NAME` for the jars beside a `conf` folder. Files of other
   * programs that are handed in from elsewhere count as lying there.
   */
  readonly siblings?: readonly string[];
  /** Files that rules may look at (yarn-site.xml, masters, a second configuration), by file name. */
  readonly neighbours?: readonly { readonly path: string; readonly source: SourceText }[];
  /** Configurations of other environments and machines that are linted in the same run (`familyOf` of their folders is the same). */
  readonly relatives?: readonly { readonly path: string; readonly source: SourceText }[];
  /** Layers below (a base configuration) and above (overlays) this file, lowest first. */
  readonly below?: readonly InputFile[];
  readonly above?: readonly InputFile[];
  /** The operator's own configuration: a flink-conf.yaml, the ConfigMap that holds it, or the values of its Helm chart. */
  readonly operatorConfig?: { readonly path: string; readonly source: SourceText };
  /** The text that the resources of the operator stood in before, to compare them with. */
  readonly previous?: SourceText | undefined;
  /** `-D` settings, laid over everything, in order. */
  readonly dynamic?: readonly (readonly [key: string, value: string])[];
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
  /** Where secrets stand in `source`, sorted: frames and diffs show `******` there. Worked out when asked for. */
  readonly secrets: readonly Range[];
}
