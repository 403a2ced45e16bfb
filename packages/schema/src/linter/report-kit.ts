import { type Directives, readDirectives } from "../effective/directive.js";
import type { ConfigEntry } from "../formats/document.js";
import type { RuleLevel } from "../settings/lint-settings.js";
import type { Range } from "../text/source-text.js";
import type { DiagnosticParts } from "./diagnostics.js";
import type { DocumentRun, RawFinding } from "./document-run.js";
import { crashFinding, directiveFinding, type EngineFinding, releaseFinding } from "./engine-findings.js";
import { Masker } from "./masker.js";
import type { LoadedRules } from "./rule-registry.js";
import { type FinishedParts, type Silenced, silence } from "./silence.js";
import { type LocaleTable, Texts } from "./texts.js";

/** A run over a document, and what telling about it needs. */
export interface FinishedRun {
  readonly rules: LoadedRules;
  readonly locales: LocaleTable | undefined;
  readonly run: DocumentRun;
  readonly directives: Directives;
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly locale: string | undefined;
  /** Entries of other layers, whose values findings may name. */
  readonly others: () => Iterable<ConfigEntry>;
}

/** What is needed only for files that there is something to say about. */
export interface ReportKit {
  readonly readDirectives: typeof readDirectives;
  /** The diagnostics of a run, those that comments silence apart. */
  finish(finished: FinishedRun, parts?: FinishedParts): Silenced;
  /** Where secrets stand in the text, sorted and apart. */
  secretsOf(finished: FinishedRun): readonly Range[];
  /** A text of the document, or of another layer, with the secrets in it hidden. */
  masked(finished: FinishedRun, text: string, key: string): string;
}

export const REPORT_KIT: ReportKit = { readDirectives, finish, secretsOf, masked };

function finish(finished: FinishedRun, ofParts?: FinishedParts): Silenced {
  const { rules, run, directives, levels, locale, locales } = finished;
  const engine: EngineFinding[] = directives.mistakes.map(directiveFinding);
  const crashed = new Set<string>();
  for (const crash of run.crashes) {
    if (!crashed.has(crash.name)) engine.push(crashFinding(crash));
    crashed.add(crash.name);
  }
  const notice = releaseFinding(run.target);
  if (notice !== undefined) engine.push(notice);
  const parts: DiagnosticParts = {
    document: run.document,
    path: run.path,
    targetLines: run.target.lines,
    levels,
    texts: new Texts(locale, locales),
    masker: maskerOf(finished),
  };
  return silence(rules, run, [...run.found, ...resolved(rules, run, engine)], parts, ofParts);
}

/** Findings of the linter's own rules, as far as these are there and switched on. */
function resolved(rules: LoadedRules, run: DocumentRun, findings: readonly EngineFinding[]): RawFinding[] {
  return findings.flatMap(({ rule, finding }) => {
    const loaded = rules.byId(rule);
    return loaded !== undefined && run.isActive(loaded) ? [{ loaded, finding }] : [];
  });
}

function secretsOf(finished: FinishedRun): readonly Range[] {
  return maskerOf(finished).rangesInText();
}

function masked(finished: FinishedRun, text: string, key: string): string {
  return maskerOf(finished).mask(text, key);
}

const maskers = new WeakMap<DocumentRun, Masker>();

function maskerOf({ run, others }: FinishedRun): Masker {
  let masker = maskers.get(run);
  if (masker === undefined) {
    masker = new Masker(run.document, others);
    maskers.set(run, masker);
  }
  return masker;
}
