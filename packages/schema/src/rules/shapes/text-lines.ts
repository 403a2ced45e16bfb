import type { TextEdit } from "../rule.js";

export { lineNumber } from "../../text/line-index.js";

/** Offset of the first character of the line that holds `offset`; lines end at LF, CR LF or CR. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Offset behind the last character of the line that holds `offset`, before its break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Offset of the line behind the one that holds `offset`; the length of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(end + 1, text.length);
}

/** Takes away the whole lines that hold `start` to `end`, with the break of the last one. */
export function removeLines(text: string, start: number, end = start): TextEdit {
  return { start: lineStart(text, start), end: nextLine(text, end), newText: "" };
}

/** Number of blanks and tabs at the start of the line that begins at `start`. */
export function indentAt(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
  return end - start;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
