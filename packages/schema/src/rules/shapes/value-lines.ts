import { indentAt, lineEnd, lineStart } from "./text-lines.js";

/** How far back the first line of a value is looked for. */
const MOST_LINES = 50;

/**
 * Whether the line at `offset` is written as a further line of a value: indented below a line that sets a key, with nothing
 * empty between them.
 */
export function continuesValue(text: string, offset: number): boolean {
  return firstLineOf(text, offset) !== undefined;
}

/** Start of the line that sets the key whose value the line at `offset` goes on with. */
export function firstLineOf(text: string, offset: number): number | undefined {
  let start = lineStart(text, offset);
  const indent = indentAt(text, start);
  if (indent === 0) return undefined;
  for (let count = 0; count < MOST_LINES && start > 0; count++) {
    start = lineStart(text, previousEnd(text, start));
    const line = text.slice(start, lineEnd(text, start));
    const content = line.trim();
    if (content === "" || content.startsWith("#")) return undefined;
    if (indentAt(text, start) < indent) return /^[^#]*\S: +\S/.test(content) ? start : undefined;
  }
  return undefined;
}

/** Offset of the end of the line before the one that begins at `start`. */
function previousEnd(text: string, start: number): number {
  return text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? start - 2 : start - 1;
}
