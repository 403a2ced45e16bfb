import type { SourceText } from "../../text/source-text.js";
import type { CommentSpan, ConfigDocument, LoadFailure, SyntaxProblem } from "../document.js";
import { createConstructor } from "./constructor.js";
import { flattenDocument } from "./flatten.js";
import { addNotes } from "./notes.js";
import { type ComposedDocument, parseSingleDocument } from "./parser.js";
import { openFile } from "./reader.js";
import { recoverDocument } from "./recover.js";
import { type RefusalDetails, YamlRefusal } from "./refusal.js";
import type { ScannerState } from "./scanner-state.js";

/** Reads any config.yaml as `parseConfigYaml` says, without the short cut for simple files. */
export function parseFully(source: SourceText): ConfigDocument {
  const scanner = openFile(source);
  const refused = catchRefusal(() => parseSingleDocument(scanner));
  if (refused.refusal !== undefined) {
    const failure = loadFailure(refused.refusal, source.text, scanner.origin);
    return recoverDocument(source, refused.refusal, failure, scanner.origin, parseFully);
  }
  return composedDocument(source, scanner, refused.value);
}

/** The document of what the composer accepted. */
function composedDocument(
  source: SourceText,
  scanner: ScannerState,
  composed: ComposedDocument | undefined,
): ConfigDocument {
  const comments = commentSpans(source.text, scanner.comments);
  const base = { format: "config-yaml", source, region: { start: 0, end: source.text.length }, comments } as const;
  if (composed === undefined) return { ...base, entries: [], problems: [] };
  const construct = createConstructor(composed);
  const { refusal } = catchRefusal(() => construct(composed.root));
  const flat = flattenDocument(source, composed);
  const details = refusal ?? flat.failure;
  addNotes(source, flat.entries, flat.problems, comments);
  if (details === undefined) return { ...base, entries: flat.entries, problems: flat.problems };
  const problems = withRefusal(source, flat.problems, details);
  const failure = loadFailure(details, source.text, scanner.origin);
  return { ...base, entries: flat.entries, problems, failure };
}

/** Sees to it that what Flink reports is among the problems. */
function withRefusal(source: SourceText, problems: SyntaxProblem[], details: RefusalDetails): SyntaxProblem[] {
  if (problems.some((problem) => problem.code === details.code)) return problems;
  const start = Math.max(0, details.offset);
  const end = Math.min(source.text.length, start + 1);
  return [...problems, { code: details.code, start: Math.min(start, end), end, data: {} }];
}

function catchRefusal<T>(
  action: () => T,
):
  | { readonly value: T; readonly refusal: undefined }
  | { readonly value: undefined; readonly refusal: RefusalDetails } {
  try {
    return { value: action(), refusal: undefined };
  } catch (error) {
    if (error instanceof YamlRefusal) return { value: undefined, refusal: error.details };
    throw error;
  }
}

const ERRORS = ["StackOverflowError", "OutOfMemoryError"];

/** Flink wraps every Exception of loading into a RuntimeException; Errors come through as they are. */
function loadFailure(details: RefusalDetails, text: string, origin: number): LoadFailure {
  const isError = details.exceptions.some((name) => ERRORS.includes(name));
  return {
    exceptions: isError ? details.exceptions : ["RuntimeException", ...details.exceptions],
    message: details.message(text, origin),
  };
}

/** Comment spans from start and end offsets in turn. */
export function commentSpans(text: string, offsets: readonly number[]): CommentSpan[] {
  const spans: CommentSpan[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    const start = offsets[index] as number;
    spans.push({ start, end: offsets[index + 1] as number, trailing: isTrailing(text, start) });
  }
  return spans;
}

function isTrailing(text: string, start: number): boolean {
  let index = start - 1;
  while (index >= 0 && (text.charCodeAt(index) === 32 || text.charCodeAt(index) === 9)) index--;
  if (index < 0) return false;
  const code = text.charCodeAt(index);
  return code !== 10 && code !== 13 && code !== 0xfeff;
}
