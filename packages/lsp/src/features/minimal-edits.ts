import type { TextEditOffsets } from "./text-edit.js";

/** The edit that makes one text of another and touches least: what both begin and end with stays. None for equal texts. */
export function minimalEdits(before: string, after: string): readonly TextEditOffsets[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return [{ start, end: before.length - same, newText: after.slice(start, after.length - same) }];
}
