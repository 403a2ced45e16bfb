import { lineIndexAt, lineStarts } from "../../text/line-index.js";
import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigEntry, SyntaxProblem } from "../document.js";

/** Adds what Flink accepts though it is not what it looks like, and puts all problems into the order of the text. */
export function addNotes(
  source: SourceText,
  entries: readonly ConfigEntry[],
  problems: SyntaxProblem[],
  comments: readonly CommentSpan[],
): void {
  noteSameKeys(source, entries, problems);
  noteCutValues(source.text, entries, problems, comments);
  if (problems.length > 1) problems.sort((left, right) => left.start - right.start || left.end - right.end);
}

/** `a.b: 1` and `a: {b: 2}` are one key for Flink and no duplicate for YAML: the later one wins. */
function noteSameKeys(source: SourceText, entries: readonly ConfigEntry[], problems: SyntaxProblem[]): void {
  if (!entries.some((entry) => entry.segments !== undefined)) return;
  if (!entries.some(hasAmbiguousSegment)) return;
  const known = new Map<string, ConfigEntry>();
  const reported = new Set(problems.filter(({ code }) => code === "duplicate-key").map(({ start }) => start));
  for (const entry of entries) {
    const first = known.get(entry.key);
    known.set(entry.key, entry);
    if (first === undefined || reported.has(entry.keyStart)) continue;
    const line = lineIndexAt(lineStarts(source), first.keyStart) + 1;
    const data = { key: entry.key, line, first: first.keyStart };
    problems.push({ code: "flat-and-nested-same-key", start: entry.keyStart, end: entry.keyEnd, data });
  }
}

/** Paths of segments without dots cannot give the same key twice; a null key is spelled like the text `null`. */
function hasAmbiguousSegment(entry: ConfigEntry): boolean {
  if (entry.segments === undefined) return entry.key.includes(".") || entry.key === "null";
  return entry.segments.some(({ text }) => text.includes(".") || text === "null");
}

/** `a: x #y`: the comment may well have been meant as part of the value when nothing stands behind its `#`. */
export function noteCutValues(
  text: string,
  entries: readonly ConfigEntry[],
  problems: SyntaxProblem[],
  comments: readonly CommentSpan[],
): void {
  let next = 0;
  for (const comment of comments) {
    if (!comment.trailing || !isGlued(text, comment)) continue;
    while (next < entries.length && (entries[next] as ConfigEntry).valueEnd <= comment.start) next++;
    const entry = entries[next - 1];
    if (entry === undefined || entry.quoting !== "plain" || entry.valueEnd === entry.valueStart) continue;
    if (text.slice(entry.valueEnd, comment.start).trim() !== "") continue;
    const data = { key: entry.key, comment: comment.start };
    problems.push({ code: "hash-comment-after-value", start: comment.start, end: comment.end, data });
  }
}

function isGlued(text: string, comment: CommentSpan): boolean {
  const code = text.charCodeAt(comment.start + 1);
  return comment.end > comment.start + 1 && code !== 32 && code !== 35 && code !== 9;
}
