import type { Edit } from "./edits.js";
import { lineStartsOf } from "./line-index.js";

/** Lines `[oldStart, oldEnd)` of one text became lines `[newStart, newEnd)` of the other; all numbers from 0. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Work that the exact search may do; beyond it the rest of the texts counts as one change, so that time stays linear. */
const SEARCH_BUDGET = 500_000;

/** A text cut into lines, each with its line end. */
interface Lines {
  readonly text: string;
  readonly starts: Int32Array;
}

/** The lines in which two texts differ, in order. Common beginnings and ends are never part of a change. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  return changesBetween(linesOf(before), linesOf(after));
}

function linesOf(text: string): Lines {
  return { text, starts: lineStartsOf(text) };
}

function lineAt({ text, starts }: Lines, index: number): string {
  return text.slice(starts[index], starts[index + 1] ?? text.length);
}

function changesBetween(left: Lines, right: Lines): readonly LineChange[] {
  const [old, fresh] = asNumbers(left, right);
  const shortest = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shortest && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const oldEnd = old.length - tail;
  const newEnd = fresh.length - tail;
  if (head === oldEnd && head === newEnd) return [];
  const whole = { oldStart: head, oldEnd, newStart: head, newEnd };
  if (head === oldEnd || head === newEnd) return [whole];
  return shortestScript(old.subarray(head, oldEnd), fresh.subarray(head, newEnd), head) ?? [whole];
}

/** Equal lines get equal numbers. */
function asNumbers(left: Lines, right: Lines): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const convert = (lines: Lines): Int32Array => {
    const result = new Int32Array(lines.starts.length);
    for (let i = 0; i < result.length; i++) {
      const line = lineAt(lines, i);
      let number = numbers.get(line);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(line, number);
      }
      result[i] = number;
    }
    return result;
  };
  return [convert(left), convert(right)];
}

/** The algorithm of Myers (1986): the fewest removed and added lines; undefined when that takes too long. */
function shortestScript(old: Int32Array, fresh: Int32Array, offset: number): readonly LineChange[] | undefined {
  const most = old.length + fresh.length;
  const trace: Int32Array[] = [];
  let frontier = new Int32Array(3);
  let budget = SEARCH_BUDGET;
  for (let distance = 0; distance <= most; distance++) {
    budget -= distance + 1;
    if (budget < 0) return undefined;
    // frontier[k + distance + 1] is the furthest place in `old` on diagonal k.
    const next = new Int32Array(2 * distance + 5);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const down =
        diagonal === -distance ||
        (diagonal !== distance && at(frontier, diagonal - 1, distance) < at(frontier, diagonal + 1, distance));
      let x =
        distance === 0 ? 0 : down ? at(frontier, diagonal + 1, distance) : at(frontier, diagonal - 1, distance) + 1;
      let y = x - diagonal;
      while (x < old.length && y < fresh.length && old[x] === fresh[y]) {
        x++;
        y++;
        budget--;
      }
      next[diagonal + distance + 2] = x;
      if (x >= old.length && y >= fresh.length) {
        trace.push(next);
        return walkBack(trace, old.length, fresh.length, offset);
      }
    }
    trace.push(next);
    frontier = next;
  }
  return undefined;
}

/** The furthest place on a diagonal in the frontier of the distance before `distance`. */
function at(frontier: Int32Array, diagonal: number, distance: number): number {
  return frontier[diagonal + distance + 1] ?? 0;
}

function walkBack(trace: readonly Int32Array[], oldLength: number, newLength: number, offset: number): LineChange[] {
  const changes: LineChange[] = [];
  let x = oldLength;
  let y = newLength;
  for (let distance = trace.length - 1; distance > 0; distance--) {
    const frontier = trace[distance - 1] as Int32Array;
    const diagonal = x - y;
    const down =
      diagonal === -distance ||
      (diagonal !== distance && at(frontier, diagonal - 1, distance) < at(frontier, diagonal + 1, distance));
    const fromX = at(frontier, down ? diagonal + 1 : diagonal - 1, distance);
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    addStep(changes, fromX + offset, fromY + offset, down);
    x = fromX;
    y = fromY;
  }
  return changes.reverse();
}

/** Adds one removed or added line in front of the changes found so far, in one change where they touch. */
function addStep(changes: LineChange[], oldStart: number, newStart: number, added: boolean): void {
  const oldEnd = oldStart + (added ? 0 : 1);
  const newEnd = newStart + (added ? 1 : 0);
  const following = changes[changes.length - 1];
  if (following !== undefined && following.oldStart === oldEnd) {
    changes[changes.length - 1] = { oldStart, newStart, oldEnd: following.oldEnd, newEnd: following.newEnd };
  } else {
    changes.push({ oldStart, oldEnd, newStart, newEnd });
  }
}

/**
 * Edits that turn `before` into `after` and touch as little as possible: whole lines that stay are left alone, and
 * within a change the common beginning and end are, too. Linear in the length of the texts, but for texts that differ
 * in many places, where the changed region becomes one edit.
 */
export function minimalEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const left = linesOf(before);
  const right = linesOf(after);
  return changesBetween(left, right).map((change) => {
    const start = left.starts[change.oldStart] ?? before.length;
    const end = left.starts[change.oldEnd] ?? before.length;
    const newText = after.slice(
      right.starts[change.newStart] ?? after.length,
      right.starts[change.newEnd] ?? after.length,
    );
    return narrowed(before, { start, end, newText });
  });
}

function narrowed(before: string, edit: Edit): Edit {
  const { newText } = edit;
  let { start, end } = edit;
  let from = 0;
  let to = newText.length;
  while (start < end && from < to && before.charCodeAt(start) === newText.charCodeAt(from)) {
    start++;
    from++;
  }
  while (end > start && to > from && before.charCodeAt(end - 1) === newText.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  return { start, end, newText: newText.slice(from, to) };
}

/** How `unifiedDiff` names the two sides. */
export interface DiffNames {
  readonly before: string;
  readonly after: string;
}

const CONTEXT = 3;

/**
 * The difference of two texts in the unified format of `diff -u`, with three lines around each change; empty when the
 * texts are equal. Lines that end in `\r\n` keep their carriage return.
 */
export function unifiedDiff(before: string, after: string, names: DiffNames): string {
  const left = linesOf(before);
  const right = linesOf(after);
  const changes = changesBetween(left, right);
  if (changes.length === 0) return "";
  const parts = [`--- ${names.before}\n+++ ${names.after}\n`];
  const oldCount = countLines(left);
  let index = 0;
  while (index < changes.length) {
    let last = index;
    while (last + 1 < changes.length && gapBetween(changes, last) <= 2 * CONTEXT) last++;
    parts.push(hunk(left, right, changes.slice(index, last + 1), oldCount));
    index = last + 1;
  }
  return parts.join("");
}

function gapBetween(changes: readonly LineChange[], index: number): number {
  return (changes[index + 1]?.oldStart ?? 0) - (changes[index]?.oldEnd ?? 0);
}

/** The text's last line does not count when it is empty: then the text ends with a line end. */
function countLines(lines: Lines): number {
  const count = lines.starts.length;
  return lines.starts[count - 1] === lines.text.length ? count - 1 : count;
}

function hunk(left: Lines, right: Lines, changes: readonly LineChange[], oldCount: number): string {
  const first = changes[0] as LineChange;
  const last = changes[changes.length - 1] as LineChange;
  const lead = Math.min(CONTEXT, first.oldStart);
  const newCount = countLines(right);
  const oldEnd = Math.min(oldCount, last.oldEnd + CONTEXT);
  const newEnd = Math.min(newCount, last.newEnd + (oldEnd - Math.min(last.oldEnd, oldCount)));
  const oldStart = first.oldStart - lead;
  const newStart = first.newStart - lead;
  const body: string[] = [];
  let old = oldStart;
  for (const change of changes) {
    for (; old < change.oldStart; old++) body.push(marked(" ", left, old));
    for (; old < Math.min(change.oldEnd, oldCount); old++) body.push(marked("-", left, old));
    for (let fresh = change.newStart; fresh < Math.min(change.newEnd, newCount); fresh++) {
      body.push(marked("+", right, fresh));
    }
  }
  for (; old < oldEnd; old++) body.push(marked(" ", left, old));
  return `@@ -${span(oldStart, oldEnd)} +${span(newStart, newEnd)} @@\n${body.join("")}`;
}

function span(start: number, end: number): string {
  const count = end - start;
  const first = count === 0 ? start : start + 1;
  return count === 1 ? `${first}` : `${first},${count}`;
}

function marked(mark: string, lines: Lines, index: number): string {
  const line = lineAt(lines, index);
  const last = line.charCodeAt(line.length - 1);
  return last === 10 || last === 13
    ? `${mark}${line}${last === 13 ? "\n" : ""}`
    : `${mark}${line}\n\\ No newline at end of file\n`;
}
