import { type ConfigDocument, type FormatId, readsAsFlinkConf } from "../formats/document.js";
import { proofFor } from "../rules/define-rule.js";
import type { Diagnostic, Fix } from "../rules/diagnostic.js";
import { docsAddress } from "../rules/docs-address.js";
import { Fingerprints } from "../rules/fingerprint.js";
import type { Finding, FixProposal, MessageData, RelatedPlace, Rule, Severity } from "../rules/rule.js";
import type { RuleLevel } from "../settings/lint-settings.js";
import type { LineSet } from "../text/flink-line.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range } from "../text/source-text.js";
import type { RawFinding } from "./document-run.js";
import type { Masker } from "./masker.js";
import { shownKey } from "./secrets.js";
import type { Texts } from "./texts.js";

/** The longest piece of data that a message shows. */
const LONGEST_DATA = 300;
/** So much of a long piece is searched for secrets before it is cut. */
const SEARCHED_DATA = 2 * LONGEST_DATA + 256;

/** What turns findings into diagnostics. */
export interface DiagnosticParts {
  readonly document: ConfigDocument;
  readonly path: string;
  readonly targetLines: LineSet;
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly texts: Texts;
  readonly masker: Masker;
}

/** Diagnostics for the findings of one document: with severity, words and masks, each once, sorted by offset and rule. */
export function toDiagnostics(found: readonly RawFinding[], parts: DiagnosticParts): Diagnostic[] {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const { loaded, finding } of found) {
    const draft = draftOf(loaded.rule, finding, parts);
    if (draft === undefined) continue;
    const identity = `${draft.start} ${draft.end} ${draft.rule} ${draft.key ?? ""} ${draft.message}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    drafts.push(draft);
  }
  drafts.sort(inOrder);
  const fingerprints = new Fingerprints();
  for (const draft of drafts) {
    draft.fingerprint = fingerprints.of(draft.rule, draft.key, fingerprintText(draft, parts));
  }
  return drafts;
}

/** A diagnostic whose fingerprint comes last, because it depends on the order. */
type Draft = Omit<Diagnostic, "fingerprint"> & { fingerprint: string };

const NOTHING: readonly never[] = [];

/** The order of all output: offset, rule id, then whatever keeps it the same on every run. */
export function inOrder(left: Diagnostic, right: Diagnostic): number {
  return (
    left.start - right.start ||
    compare(left.rule, right.rule) ||
    left.end - right.end ||
    compare(left.message, right.message)
  );
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function draftOf(rule: Rule, finding: Finding, parts: DiagnosticParts): Draft | undefined {
  const { document, texts, targetLines } = parts;
  const lines = (finding.lines ?? rule.lines) & targetLines;
  if (lines === 0) return undefined;
  const everywhere = lines === targetLines;
  const severity = severityOf(rule, finding, everywhere, parts.levels);
  if (severity === undefined) return undefined;
  const data = shownData(finding.data, finding.key, parts.masker);
  const say = (id: string, own: MessageData | undefined): string =>
    texts.render(rule, id, own === undefined ? data : shownData(own, finding.key, parts.masker));
  const message = say(finding.message, undefined);
  const { length } = document.source.text;
  const start = Math.max(0, Math.min(finding.start, length));
  return {
    start,
    end: Math.max(start, Math.min(finding.end, length)),
    rule: rule.id,
    severity,
    message: everywhere ? message : texts.withLines(message, lines),
    help: finding.help === undefined ? undefined : say(finding.help, undefined),
    key: finding.key === undefined ? undefined : shownKey(finding.key),
    related: finding.related === undefined ? NOTHING : finding.related.map((place) => relatedOf(place, say, parts)),
    tags: finding.tags ?? NOTHING,
    fixes: finding.fixes === undefined ? NOTHING : finding.fixes.map((fix) => fixOf(fix, finding, say, parts)),
    docs: docsAddress(rule.id),
    fingerprint: "",
    proof: severity === "error" ? proofFor(rule, proofFormat(document), finding.proof)?.kind : undefined,
    processes: finding.processes ?? rule.processes,
  };
}

/** What the operator makes of a resource Flink reads as a file of the one or the other kind. */
function proofFormat(document: ConfigDocument): FormatId {
  if (document.format !== "flink-configuration") return document.format;
  return readsAsFlinkConf(document) ? "flink-conf" : "config-yaml";
}

type Say = (id: string, own: MessageData | undefined) => string;

function relatedOf(place: RelatedPlace, say: Say, { path, document }: DiagnosticParts): Diagnostic["related"][number] {
  const own = place.path === undefined || place.path === path;
  const length = own ? document.source.text.length : Number.MAX_SAFE_INTEGER;
  return { ...inside(place, length), message: say(place.message, place.data), path: place.path ?? path };
}

/**
 * What holds on every line of the target keeps its severity, what holds on some is information. Settings have the last word
 * on the severity of the former, and can switch off both.
 */
function severityOf(
  rule: Rule,
  finding: Finding,
  everywhere: boolean,
  levels: Readonly<Record<string, RuleLevel>>,
): Severity | undefined {
  const level = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
  if (level === "off") return undefined;
  return everywhere ? (level ?? finding.severity ?? rule.severity) : "info";
}

function fixOf(proposal: FixProposal, finding: Finding, say: Say, { document, path, masker }: DiagnosticParts): Fix {
  const { applicability } = proposal;
  const edits = proposal.edits.map((edit) => {
    const { newText } = edit;
    if (edit.path === undefined || edit.path === path) return { ...inside(edit, document.source.text.length), newText };
    return { path: edit.path, start: edit.start, end: edit.end, newText };
  });
  const masked = edits.some(({ newText }) => masker.mask(newText, finding.key) !== newText);
  return {
    title: say(proposal.title, proposal.data),
    applicability,
    edits,
    ...(masked ? { masked } : {}),
  };
}

/** Data as it may be shown: secrets hidden, long texts cut, line ends and control characters made visible. */
function shownData(data: MessageData | undefined, key: string | undefined, masker: Masker): MessageData | undefined {
  if (data === undefined) return undefined;
  const shown: Record<string, string | number> = {};
  for (const name of Object.keys(data)) {
    const value = data[name];
    if (value !== undefined) shown[name] = typeof value === "string" ? shownText(value, key, masker) : value;
  }
  return shown;
}

function shownText(text: string, key: string | undefined, masker: Masker): string {
  const masked = masker.mask(text.length > SEARCHED_DATA ? text.slice(0, SEARCHED_DATA) : text, key);
  return visible(masked.length > LONGEST_DATA ? `${masked.slice(0, LONGEST_DATA)}…` : masked);
}

const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Line ends, control characters and byte order marks as escapes: they must neither vanish nor drive a terminal. */
function visible(text: string): string {
  return text.replace(INVISIBLE, (unit) => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[unit];
    return short ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** The text that a fingerprint stands for: the first line of the finding, without the secret it may hold. */
function fingerprintText(draft: Draft, { document, masker }: DiagnosticParts): string {
  const { source } = document;
  const starts = lineStarts(source);
  const line = lineIndexAt(starts, draft.start);
  const text = source.text.slice(starts[line] ?? 0, Math.min(lineEnd(source, line), (starts[line] ?? 0) + 2000));
  return masker.mask(text, undefined);
}

function inside(range: Range, length: number): Range {
  const start = Math.max(0, Math.min(range.start, length));
  return { start, end: Math.max(start, Math.min(range.end, length)) };
}
