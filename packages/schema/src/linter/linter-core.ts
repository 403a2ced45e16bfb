import type { Catalogue } from "../catalogue/catalogue.js";
import type { EffectiveConfig } from "../effective/effective-config.js";
import type { Layer } from "../effective/layered-config.js";
import type { ConfigDocument, FormatId, SyntaxProblem } from "../formats/document.js";
import type { OperatorContext } from "../rules/rule.js";
import type { LintSettings } from "../settings/lint-settings.js";
import type { SourceText } from "../text/source-text.js";
import type { KeyKnowledge } from "./binding.js";
import type { EntryFaults, QuickLook } from "./document-run.js";
import type { RepairKit } from "./fix-loop.js";
import type { InputFile } from "./lint-result.js";
import type { Linted } from "./linted.js";
import type { FinishedRun, ReportKit } from "./report-kit.js";
import type { LoadedRules, RuleRegistry } from "./rule-registry.js";
import type { Screen } from "./screen.js";
import type { LocaleTable } from "./texts.js";

/** What a linter is made of. */
export interface LinterParts {
  readonly catalogue: Catalogue;
  readonly registry: RuleRegistry;
  /** Parsers never throw. */
  readonly parse: (kind: FormatId, source: SourceText) => ConfigDocument;
  /** Works out what is wrong with an entry, once for all rules that listen to faults. */
  readonly entryFaults?: EntryFaults;
  /** Waves through, without making anything, entries in which `entryFaults` would find nothing. */
  readonly quickLook?: QuickLook;
  readonly locales?: LocaleTable;
  /** Waves files through that nothing is said about. */
  readonly screen?: () => Pick<Screen, "pass">;
}

/** What a file needs only when there is something to say about it, or something to repair. */
export interface LinterKits {
  /** `REPORT_KIT` of report-kit.ts: turns findings into diagnostics, reads the comments that speak to flinkconf. */
  readonly report: () => ReportKit;
  /** fix-loop.ts. */
  readonly repair: () => RepairKit;
  /** `MANIFEST_KIT` of manifests/lint-manifests.ts. */
  readonly manifests: () => ManifestKit;
}

/** What holds for a document that is a part of a file, beside what the file says. */
export interface Surroundings {
  readonly complete?: boolean;
  /** Instead of those of a file that stands by itself. */
  readonly situations?: readonly SyntaxProblem[];
  /** Layers around all others, lowest first. */
  readonly below?: readonly Layer[];
  readonly above?: readonly Layer[];
  readonly operator?: OperatorContext;
}

/** A run over a document, and what the document amounts to. */
export interface RanOver {
  readonly finished: FinishedRun;
  readonly effective: EffectiveConfig;
  readonly layers: readonly Layer[];
  /** The text may hold comments for flinkconf. */
  readonly speaksToUs: boolean;
}

/** Runs all rules over a document. */
export type RunOver = (
  core: LinterCore,
  file: InputFile,
  document: ConfigDocument,
  settings: LintSettings,
  around?: Surroundings,
) => RanOver;

/** What lints files that hold several configurations. */
export interface ManifestKit {
  readonly lint: (core: LinterCore, file: InputFile, settings: LintSettings, runOver: RunOver) => Linted;
}

/** What a linter keeps from file to file. */
export interface LinterCore extends LinterParts, KeyKnowledge {
  readonly kits: LinterKits;
  readonly rules: LoadedRules;
}
