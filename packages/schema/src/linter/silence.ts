import type { Diagnostic, SuppressedDiagnostic } from "../rules/diagnostic.js";
import { lineIndexAt, lineStarts } from "../text/line-index.js";
import { type DiagnosticParts, inOrder, toDiagnostics } from "./diagnostics.js";
import type { DocumentRun, RawFinding } from "./document-run.js";
import { type EngineFinding, mistakeFinding, unusedFindings, wordingFindings } from "./engine-findings.js";
import type { LoadedRule, LoadedRules } from "./rule-registry.js";
import { readSuppressions, type Suppression } from "./suppressions.js";

export interface Silenced {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly SuppressedDiagnostic[];
}

/** What was found in the parts of a file, with the file's own offsets; the file's comments speak of it too. */
export interface FinishedParts extends Silenced {
  /** Whether a rule may speak about one of the parts. */
  readonly isActive: (loaded: LoadedRule) => boolean;
}

const NOTHING: readonly SuppressedDiagnostic[] = [];

/**
 * Parts the diagnostics that comments silence from the others, and says what is wrong with the comments themselves. What
 * is said about comments cannot be silenced by comments.
 */
export function silence(
  rules: LoadedRules,
  run: DocumentRun,
  raw: readonly RawFinding[],
  parts: DiagnosticParts,
  ofParts?: FinishedParts,
): Silenced {
  const { document } = parts;
  const { list, mistakes } = readSuppressions(document);
  const own = raw.length === 0 ? [] : toDiagnostics(raw, parts);
  const all = ofParts === undefined ? own : [...own, ...ofParts.diagnostics].sort(inOrder);
  const before = ofParts?.suppressed ?? NOTHING;
  if (list.length === 0 && mistakes.length === 0) return { diagnostics: all, suppressed: before };
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of list) {
    for (const { id } of suppression.rules) {
      const known = byRule.get(id);
      if (known === undefined) byRule.set(id, [suppression]);
      else known.push(suppression);
    }
  }
  const used = new Map<Suppression, Set<string>>();
  const open: Diagnostic[] = [];
  const suppressed: SuppressedDiagnostic[] = [...before];
  for (const diagnostic of all) {
    const candidates = byRule.get(diagnostic.rule);
    const line = candidates === undefined ? 0 : lineIndexAt(lineStarts(document.source), diagnostic.start);
    const covering = candidates?.filter(({ from, to }) => from <= line && line <= to) ?? [];
    const by = covering[0];
    if (by === undefined) {
      open.push(diagnostic);
      continue;
    }
    for (const suppression of covering) {
      used.set(suppression, (used.get(suppression) ?? new Set()).add(diagnostic.rule));
    }
    suppressed.push({ ...diagnostic, by: { kind: "comment", reason: by.reason, line: by.line + 1 } });
  }
  const isActive = (loaded: LoadedRule): boolean => run.isActive(loaded) || ofParts?.isActive(loaded) === true;
  const comments = findingsAboutComments(rules, isActive, list, used, parts);
  for (const mistake of mistakes) comments.push(mistakeFinding(mistake, document.source));
  const about = comments.flatMap(({ rule, finding }) => {
    const loaded = rules.byId(rule);
    return loaded !== undefined && isActive(loaded) ? [{ loaded, finding }] : [];
  });
  const diagnostics = about.length === 0 ? open : [...open, ...toDiagnostics(about, parts)].sort(inOrder);
  return { diagnostics, suppressed };
}

function findingsAboutComments(
  rules: LoadedRules,
  isActive: (loaded: LoadedRule) => boolean,
  list: readonly Suppression[],
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  { document }: DiagnosticParts,
): EngineFinding[] {
  const findings: EngineFinding[] = [];
  const knows = (id: string): boolean => rules.knows(id);
  for (const suppression of list) {
    findings.push(...wordingFindings(suppression, knows, () => rules.knownIds()));
    const unused = new Set<string>();
    for (const { id } of suppression.rules) {
      if (used.get(suppression)?.has(id) === true) continue;
      // A rule that is switched off, or has nothing to say about this format and release, may speak again elsewhere.
      const loaded = rules.byId(id);
      if (loaded !== undefined && isActive(loaded)) unused.add(id);
    }
    if (unused.size > 0) findings.push(...unusedFindings(suppression, unused, document.source));
  }
  return findings;
}
