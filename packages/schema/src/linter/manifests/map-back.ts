import type { EmbeddedPart } from "../../formats/manifests/manifest-parts.js";
import { type DecodedScalar, endInFile, startInFile } from "../../formats/manifests/scalar-runs.js";
import type { Diagnostic, Fix, SuppressedDiagnostic } from "../../rules/diagnostic.js";
import type { FileEdit } from "../../rules/rule.js";
import type { Range, SourceText } from "../../text/source-text.js";

/** A place in an embedded configuration as a place in the file around it. */
export function rangeInFile(decoded: DecodedScalar, { start, end }: Range): Range {
  const from = startInFile(decoded, start);
  return { start: from, end: end <= start ? from : Math.max(from, endInFile(decoded, end)) };
}

/** A finding in an embedded configuration as a finding in the file around it. Repairs that cannot be written there are left out. */
export function diagnosticInFile<T extends Diagnostic | SuppressedDiagnostic>(
  diagnostic: T,
  part: EmbeddedPart,
  path: string,
  source: SourceText,
): T {
  const { decoded } = part;
  const fixes = diagnostic.fixes.flatMap((fix) => fixInFile(fix, part, source) ?? []);
  const related = diagnostic.related.map((place) =>
    place.path === path ? { ...place, ...rangeInFile(decoded, place) } : place,
  );
  return { ...diagnostic, ...rangeInFile(decoded, diagnostic), related, fixes };
}

function fixInFile(fix: Fix, part: EmbeddedPart, source: SourceText): Fix | undefined {
  const edits: FileEdit[] = [];
  for (const edit of fix.edits) {
    const mapped = edit.path === undefined ? editInFile(edit, part, source.text) : edit;
    if (mapped === undefined) return undefined;
    edits.push(mapped);
  }
  return { ...fix, edits };
}

/** An edit of an embedded configuration as an edit of the file; undefined where the scalar cannot hold the new text. */
function editInFile(edit: FileEdit, { decoded, scalar }: EmbeddedPart, file: string): FileEdit | undefined {
  const { newText } = edit;
  const oneLine = !newText.includes("\n") && !decoded.text.slice(edit.start, edit.end).includes("\n");
  switch (scalar.style) {
    case "literal":
      return literalEdit(edit, decoded, file);
    case "double":
      return { ...rangeInFile(decoded, edit), newText: JSON.stringify(newText).slice(1, -1) };
    case "single":
      return oneLine ? { ...rangeInFile(decoded, edit), newText: newText.replaceAll("'", "''") } : undefined;
    case "folded":
      return oneLine && newText.trim() === newText ? { ...rangeInFile(decoded, edit), newText } : undefined;
    case "plain":
      return undefined;
  }
}

/** Lines of a block scalar keep their indentation, and so do those that come in. */
function literalEdit(edit: FileEdit, decoded: DecodedScalar, file: string): FileEdit {
  const { text, indent } = decoded;
  const feed = file.startsWith("\r\n", file.indexOf("\n", decoded.runs[2] ?? 0) - 1) ? "\r\n" : "\n";
  const atEnd = edit.end >= text.length;
  const wholeLines = edit.end > 0 && text.charAt(edit.end - 1) === "\n";
  let start = startInFile(decoded, edit.start);
  let end =
    edit.end === edit.start
      ? start
      : wholeLines && !atEnd
        ? startInFile(decoded, edit.end)
        : endInFile(decoded, edit.end);
  if (atEnd && edit.start === edit.end) {
    start = endInFile(decoded, text.length);
    end = start;
  }
  let atLineStart = start === 0 || file.charAt(start - 1) === "\n";
  // The last line goes with its indentation.
  if (atEnd && wholeLines && edit.start < edit.end && isLineStart(text, edit.start) && !atLineStart) {
    start -= indent.length;
    atLineStart = true;
  }
  const closes = atEnd || file.charAt(end) === "\n" || file.charAt(end) === "\r";
  const lines = edit.newText.split("\n");
  const newText = lines
    .map((line, i) => {
      const last = i === lines.length - 1;
      if (i === 0) return atLineStart && line !== "" ? indent + line : line;
      return line !== "" || (last && !closes) ? indent + line : line;
    })
    .join(feed);
  return { start, end, newText };
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === "\n";
