import type { SourceText } from "../../text/source-text.js";
import type { ConfigDocument, LoadFailure, SyntaxProblem } from "../document.js";
import { CODE_POINT_LIMIT } from "./characters.js";
import { isPrintable } from "./emitter-scalar.js";
import { addNotes } from "./notes.js";
import { recoverLines } from "./recover-lines.js";
import type { RefusalDetails } from "./refusal.js";

/** More problems of one kind than this help nobody. */
const MOST_PROBLEMS = 1000;

/**
 * The document of a text that Flink's reader refuses: the entries around the mistakes, the mistake that Flink reports, and
 * others that can be told apart from it. `parse` is the reader itself, for a text without the refused characters.
 */
export function recoverDocument(
  source: SourceText,
  refusal: RefusalDetails,
  failure: LoadFailure,
  origin: number,
  parse: (source: SourceText) => ConfigDocument,
): ConfigDocument {
  if (refusal.code === "control-character" || refusal.code === "malformed-bytes") {
    return withoutBadCharacters(source, failure, origin, parse);
  }
  const end = Math.min(source.text.length, CODE_POINT_LIMIT);
  const lines = recoverLines(source, origin, end);
  const problems = mergeProblems(source.text, lines.problems, primaryProblem(source.text, refusal));
  addNotes(source, lines.entries, problems, lines.comments);
  const region = { start: 0, end: source.text.length };
  const { entries, comments } = lines;
  return { format: "config-yaml", source, region, entries, comments, problems, failure };
}

// --- characters that the reader refuses -----------------------------------------------------------------------------

function withoutBadCharacters(
  source: SourceText,
  failure: LoadFailure,
  origin: number,
  parse: (source: SourceText) => ConfigDocument,
): ConfigDocument {
  const problems: SyntaxProblem[] = [];
  const { malformedAt } = source;
  if (malformedAt >= 0) problems.push({ code: "malformed-bytes", start: malformedAt, end: malformedAt + 1, data: {} });
  const text = cleaned(source.text, origin, problems);
  const rest = parse({ text, encoding: source.encoding, malformedAt: -1 });
  const all = [...problems, ...rest.problems].sort((left, right) => left.start - right.start || left.end - right.end);
  return { ...rest, source, problems: all, failure };
}

/** The text with U+FFFD for every refused character; reports them. */
function cleaned(text: string, origin: number, problems: SyntaxProblem[]): string {
  const parts: string[] = [];
  let from = 0;
  for (let index = origin; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if ((unit >= 32 && unit < 127) || unit === 10) continue;
    const code = text.codePointAt(index) ?? 0;
    if (isPrintable(code)) {
      if (code > 0xffff) index++;
      continue;
    }
    parts.push(text.slice(from, index), "\ufffd");
    from = index + 1;
    if (problems.length < MOST_PROBLEMS) {
      problems.push({ code: "control-character", start: index, end: index + 1, data: { character: code } });
    }
  }
  parts.push(text.slice(from));
  return parts.join("");
}

// --- what Flink reports and what the lines show ---------------------------------------------------------------------

function primaryProblem(text: string, refusal: RefusalDetails): SyntaxProblem {
  const { code, contextOffset, offset } = refusal;
  const fromContext =
    code === "missing-colon" || code === "key-too-long" || code === "unclosed-quote" || code === "unclosed-flow";
  const start = Math.min(fromContext && contextOffset >= 0 ? contextOffset : Math.max(0, offset), text.length);
  return { code, start, end: Math.max(start, endOfContent(text, start)), data: {} };
}

/** The end of what stands on the line of an offset. */
function endOfContent(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  while (end > offset && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
  return end;
}

/** Codes that do not say more than "something is wrong here". */
const VAGUE: ReadonlySet<string> = new Set([
  "other-syntax",
  "missing-colon",
  "bad-indentation",
  "text-after-quote",
  "special-start-character",
]);

/** Mistakes that Flink may only notice further down, where the text no longer fits together. */
const SHIFTING: ReadonlySet<string> = new Set(["unclosed-quote", "unclosed-flow", "missing-colon", "bad-indentation"]);

/** Puts the reported mistake among those of the lines, unless a line says the same or knows better. */
function mergeProblems(text: string, found: readonly SyntaxProblem[], primary: SyntaxProblem): SyntaxProblem[] {
  const start = Math.max(text.lastIndexOf("\n", primary.start - 1), text.lastIndexOf("\r", primary.start - 1)) + 1;
  const end = endOfContent(text, primary.start);
  const same = found.filter((problem) => problem.start <= end && problem.end >= start);
  if (same.some((problem) => problem.code === primary.code)) return [...found];
  if (same.length > 0 && VAGUE.has(primary.code)) return [...found];
  if (found.some((problem) => problem.start < start && SHIFTING.has(problem.code))) return [...found];
  return [...found, primary];
}
