import type { Catalogue } from "../catalogue/catalogue.js";
import type { ConfigEntry } from "../formats/document.js";
import type { Linted } from "../linter/linted.js";
import { shownKey } from "../linter/secrets.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import type { Range } from "../text/source-text.js";
import { HIDDEN_CONTENT } from "../values/sensitive.js";
import type { IgnoredLine } from "./types.js";

/** Codes of lines that Flink's flink-conf.yaml parser skips. */
const SKIPPED: ReadonlySet<string> = new Set(["no-separator", "empty-key"]);

/** The lines of a file that set nothing: skipped ones, and those whose key Flink does not read on any line of the target. */
export function ignoredLines(linted: Linted, catalogue: Catalogue): readonly IgnoredLine[] {
  const { document, result } = linted;
  const found: IgnoredLine[] = [];
  const add = (range: Range, why: IgnoredLine["why"]): void => {
    const line = lineIndexAt(lineStarts(result.source), range.start);
    const start = lineStarts(result.source)[line] ?? 0;
    found.push({ line: line + 1, text: shownText(linted, start, lineEnd(result.source, line)), range, why });
  };
  for (const { code, start, end } of document.problems) {
    if (SKIPPED.has(code) || document.failure !== undefined) add({ start, end }, { reason: "syntax", code });
  }
  for (const entry of document.entries) {
    const why = whyUnread(entry, linted, catalogue);
    if (why !== undefined) add({ start: entry.keyStart, end: Math.max(entry.keyEnd, entry.valueEnd) }, why);
  }
  return found.sort((left, right) => left.range.start - right.range.start);
}

function whyUnread({ key }: ConfigEntry, { result }: Linted, catalogue: Catalogue): IgnoredLine["why"] | undefined {
  const match = catalogue.find(key);
  if (match === undefined) return { reason: "unknown-key", key: shownKey(key) };
  const accepted = match.how === "prefix" || match.how === "map-entry" ? match.lines : match.option.accepted;
  return (accepted & result.target.lines) === 0 ? { reason: "other-release", key: shownKey(key), accepted } : undefined;
}

/** A piece of the text with the secrets in it hidden. */
function shownText({ result }: Linted, start: number, end: number): string {
  let text = "";
  let done = start;
  for (const secret of result.secrets) {
    if (secret.end <= start || secret.start >= end) continue;
    text += result.source.text.slice(done, Math.max(done, secret.start)) + HIDDEN_CONTENT;
    done = Math.min(end, secret.end);
  }
  return text + result.source.text.slice(done, end);
}
