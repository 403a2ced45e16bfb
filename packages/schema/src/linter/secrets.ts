import type { ConfigDocument, ConfigEntry } from "../formats/document.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range, SourceText } from "../text/source-text.js";
import { HIDDEN_CONTENT, isSensitiveAnywhere } from "../values/sensitive.js";
import { SecretIndex, SHORTEST_SECRET } from "./secret-index.js";

/** So much of a line is looked at for a key, and so many levels are remembered. */
const LONGEST_KEY_LINE = 1000;
const MOST_LEVELS = 50;

/** What follows the key on a line that Flink could not read as a setting; pages in Chinese have wide colons. */
const SEPARATOR = /[:=：＝\s]/;

/**
 * Where secrets stand in a document, sorted and apart: the values of sensitive keys, and what looks like one on lines that
 * Flink does not read (a slip such as `s3.secret-key:abc`, a commented-out setting).
 */
export function secretRanges(document: ConfigDocument, sensitive = sensitiveEntries(document)): readonly Range[] {
  const ranges: Range[] = [];
  for (const entry of sensitive) addEntry(document, entry, ranges);
  for (const entry of document.entries) addInside(document, entry, ranges);
  if (document.problems.length > 0 || document.failure !== undefined) addNested(document.source, ranges);
  for (const problem of document.problems) addLine(document.source, problem.start, ranges);
  for (const comment of document.comments) addText(document.source.text, comment.start, comment.end, ranges);
  return mergedRanges(ranges);
}

/** The entries whose values are never shown. */
export function sensitiveEntries(document: ConfigDocument): readonly ConfigEntry[] {
  return document.entries.filter((entry) => isSensitiveAnywhere(entry.key));
}

function addEntry(document: ConfigDocument, entry: ConfigEntry, ranges: Range[]): void {
  const { source } = document;
  const written = source.text.slice(entry.keyStart, entry.keyEnd);
  const inKey = written.search(SEPARATOR);
  if (inKey !== -1) ranges.push({ start: entry.keyStart + inKey + 1, end: entry.keyEnd });
  // Flink cuts a flink-conf.yaml line at its first #, which may stand inside the secret.
  const end =
    document.format === "flink-conf"
      ? lineEnd(source, lineIndexAt(lineStarts(source), entry.valueStart))
      : entry.valueEnd;
  if (end > entry.valueStart) ranges.push({ start: entry.valueStart, end: Math.max(end, entry.valueEnd) });
}

/** Looks for secrets inside the value of another key: `-Dmy.password=abc` for a JVM, or a map in one line. */
function addInside({ source: { text } }: ConfigDocument, entry: ConfigEntry, ranges: Range[]): void {
  const { valueStart: start, valueEnd: end } = entry;
  if (isSensitiveAnywhere(text.slice(start, end))) addText(text, start, end, ranges);
  if (text.charCodeAt(start) !== 123) return;
  for (const match of text.slice(start, end).matchAll(/([^\s{},:]+)\s*:\s*(?=\S)/g)) {
    if (!isSensitiveAnywhere(`${entry.key}.${match[1]}`)) continue;
    ranges.push({ start: start + match.index + match[0].length, end });
    return;
  }
}

function addLine(source: SourceText, offset: number, ranges: Range[]): void {
  const starts = lineStarts(source);
  const line = lineIndexAt(starts, offset);
  addText(source.text, starts[line] ?? 0, lineEnd(source, line), ranges);
}

/** A key at the beginning of a line, what parts it from its value, and the value. */
const KEY_LINE = /^([ \t]*)(?:- +)?(["']?)([^\s:：=＝#"'][^\s:：=＝#"']*)\2[ \t]*[:：=＝](.*)$/;

/**
 * Finds secrets whose key is spread over nested lines, which are no entries where Flink does not read the file as YAML, or
 * refuses it: the value of `config` below `security.kerberos.jaas:`, and all that stands below a sensitive key.
 */
function addNested(source: SourceText, ranges: Range[]): void {
  const { text } = source;
  const starts = lineStarts(source);
  const open: { readonly indent: number; readonly key: string; readonly secret: boolean }[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const end = lineEnd(source, i);
    const line = text.slice(start, Math.min(end, start + LONGEST_KEY_LINE));
    const indent = line.search(/[^ \t]/);
    if (indent === -1) continue;
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= indent) open.pop();
    const parent = open[open.length - 1];
    const match = KEY_LINE.exec(line);
    if (match === null) {
      if (parent?.secret === true) ranges.push({ start: start + indent, end });
      continue;
    }
    const key = parent === undefined ? (match[3] ?? "") : `${parent.key}.${match[3]}`;
    const value = match[4] ?? "";
    const secret = parent?.secret === true || isSensitiveAnywhere(key);
    const first = value.search(/\S/);
    if (secret && first !== -1) ranges.push({ start: start + line.length - value.length + first, end });
    if (open.length < MOST_LEVELS) open.push({ indent, key: key.slice(-LONGEST_KEY_LINE), secret });
  }
}

/** Looks for `key: value` or `key=value` with a sensitive key in a piece of text that is no setting. */
function addText(text: string, start: number, end: number, ranges: Range[]): void {
  const piece = text.slice(start, end);
  if (!isSensitiveAnywhere(piece)) return;
  const separator = /[^\s:=：＝#]\s*([:=：＝])/g;
  for (const match of piece.matchAll(separator)) {
    const after = match.index + match[0].length;
    if (!isSensitiveAnywhere(piece.slice(0, after))) continue;
    const value = /\S/.exec(piece.slice(after));
    if (value !== null) ranges.push({ start: start + after + value.index, end });
    return;
  }
}

/** A text and the places in it that are never shown. */
export interface SecretText {
  readonly text: string;
  /** Sorted and apart. */
  readonly secrets: readonly Range[];
}

/**
 * The places in a repaired text that are never shown: its own secrets, and whatever was one before the repair, though its key
 * may have gone.
 */
export function secretsAfter(before: SecretText, after: SecretText): readonly Range[] {
  const known = new Set<string>();
  for (const { start, end } of before.secrets) {
    for (const line of before.text.slice(start, end).split(/[\r\n]+/)) {
      const bare = line.trim();
      if (bare.length >= SHORTEST_SECRET) known.add(bare);
    }
  }
  const found = new SecretIndex(known).find(after.text);
  return found.length === 0 ? after.secrets : mergedRanges([...after.secrets, ...found]);
}

/** Ranges sorted, those that overlap or touch made one. */
export function mergedRanges(ranges: Range[]): readonly Range[] {
  ranges.sort((left, right) => left.start - right.start || left.end - right.end);
  const out: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = out[out.length - 1];
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ start: range.start, end: range.end });
  }
  return out;
}

/** A key as it may be shown: it holds its own secret where its separator was mistyped, as in `s3.secret-key=abc: 1`. */
export function shownKey(key: string): string {
  const separator = key.search(/[=:：＝\s]/);
  return separator !== -1 && isSensitiveAnywhere(key) ? `${key.slice(0, separator + 1)}${HIDDEN_CONTENT}` : key;
}
