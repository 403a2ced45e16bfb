import type { Range } from "./source-text.js";

/** A replacement of the text in `[start, end)`; an insertion where both are equal. */
export interface Edit extends Range {
  readonly newText: string;
}

/** Whether two edits cannot both be made: they touch the same text, or insert at the same place. */
export function editsConflict(left: Edit, right: Edit): boolean {
  const [first, second] = left.start <= right.start ? [left, right] : [right, left];
  if (first.start === second.start) return true;
  return second.start < first.end;
}

/** Whether any two of the edits cannot both be made. */
export function editsOverlap(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  for (let i = 1; i < sorted.length; i++) {
    if (editsConflict(sorted[i - 1] as Edit, sorted[i] as Edit)) return true;
  }
  return false;
}

/**
 * The text with all edits made. Edits may come in any order and refer to the text before; of two that conflict only
 * the first one is made. Offsets outside the text count as its nearest end.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  let last: Edit | undefined;
  for (const edit of inOrder(edits)) {
    if (last !== undefined && editsConflict(last, edit)) continue;
    last = edit;
    const start = clamp(edit.start, done, text.length);
    parts.push(text.slice(done, start), edit.newText);
    done = clamp(edit.end, start, text.length);
  }
  parts.push(text.slice(done));
  return parts.join("");
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
