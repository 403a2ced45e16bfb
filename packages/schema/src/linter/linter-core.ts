import type { Catalogue } from "../catalogue/catalogue.js";
import type { ConfigDocument, FormatId } from "../formats/document.js";
import type { SourceText } from "../text/source-text.js";
import type { KeyKnowledge } from "./binding.js";
import type { EntryFaults, QuickLook } from "./document-run.js";
import type { RepairKit } from "./fix-loop.js";
import type { ReportKit } from "./report-kit.js";
import type { LoadedRules, RuleRegistry } from "./rule-registry.js";
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
}

/** What a file needs only when there is something to say about it, or something to repair. */
export interface LinterKits {
  /** `REPORT_KIT` of report-kit.ts: turns findings into diagnostics, reads the comments that speak to flinkconf. */
  readonly report: () => ReportKit;
  /** fix-loop.ts. */
  readonly repair: () => RepairKit;
}

/** What a linter keeps from file to file. */
export interface LinterCore extends LinterParts, KeyKnowledge {
  readonly kits: LinterKits;
  readonly rules: LoadedRules;
}
