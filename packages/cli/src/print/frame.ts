import { HIDDEN_CONTENT, lineEnd, lineIndexAt, lineStarts, type Range, type SourceText } from "@flinkconf/schema/host";
import type { Paint } from "./paint.js";
import { isUnprintable, pictureOf } from "./visible.js";
import { textWidth, widthOf } from "./width.js";

const CONTEXT_LINES = 2;
/** Columns of the source that a frame shows at most. */
const WINDOW = 100;
/** Columns that stay visible before the marked place in a clipped line. */
const LEAD = 30;
const TAB = 4;
/** Characters that a line shows at most, because marks without width fill no columns. */
const MOST_CHARACTERS = 4 * WINDOW;

/** One line as it is shown, and where the marked range came to stand in it. */
interface ShownLine {
  readonly text: string;
  /** Column (from 0) at which the mark begins, and its width. */
  readonly markAt: number;
  readonly markWidth: number;
}

/** What a frame is drawn from. */
export interface FrameInput {
  readonly source: SourceText;
  readonly range: Range;
  /** Sorted places whose text is never shown. */
  readonly secrets: readonly Range[];
}

/**
 * The lines around a finding with the place underlined: tabs and wide characters keep the marks in place, controls become
 * visible, long lines are clipped around the mark, and secrets are hidden. Takes time for what it shows, not for the file.
 */
export function codeFrame(input: FrameInput, paint: Paint, color: (text: string) => string): readonly string[] {
  const { source, range } = input;
  const starts = lineStarts(source);
  const line = lineIndexAt(starts, Math.min(range.start, source.text.length));
  const lastLine = starts.length - 1 - (starts[starts.length - 1] === source.text.length && starts.length > 1 ? 1 : 0);
  const from = Math.max(0, line - CONTEXT_LINES);
  const to = Math.max(line, Math.min(lastLine, line + CONTEXT_LINES));
  const gutter = String(to + 1).length;
  const bar = paint.blue("|");
  const out: string[] = [`${" ".repeat(gutter)} ${bar}`];
  for (let index = from; index <= to; index++) {
    const lineRange = { start: starts[index] ?? 0, end: lineEnd(source, index) };
    const shown = showLine(input, lineRange, index === line ? range : undefined);
    const number = paint.blue(String(index + 1).padStart(gutter));
    out.push(shown.text === "" ? `${number} ${bar}` : `${number} ${bar} ${shown.text}`);
    if (index === line) {
      out.push(`${" ".repeat(gutter)} ${bar} ${" ".repeat(shown.markAt)}${color("^".repeat(shown.markWidth))}`);
    }
  }
  out.push(`${" ".repeat(gutter)} ${bar}`);
  return out;
}

/** Draws one line, clipped around the mark. */
function showLine({ source, secrets }: FrameInput, line: Range, mark: Range | undefined): ShownLine {
  const markStart = Math.max(line.start, Math.min(mark?.start ?? line.start, line.end));
  const markEnd = Math.max(markStart, Math.min(mark?.end ?? line.start, line.end));
  const clippedLeft = markStart - line.start > WINDOW - LEAD;
  const state: Drawing = { text: clippedLeft ? "…" : "", column: clippedLeft ? 1 : 0, markAt: -1, markTo: -1 };
  let at = clippedLeft ? wholeCharacter(source.text, markStart - LEAD) : line.start;
  let secretIndex = firstSecretAfter(secrets, at);
  while (at < line.end && state.column < WINDOW && state.text.length < MOST_CHARACTERS) {
    if (state.markAt === -1 && at >= markStart) state.markAt = state.column;
    const secret = secrets[secretIndex];
    if (secret !== undefined && at >= secret.start && secret.end > at) {
      const end = Math.min(secret.end, line.end);
      // A mark that begins inside a secret covers all of what stands for it.
      if (state.markAt === -1 && markStart < end) state.markAt = state.column;
      draw(state, HIDDEN_CONTENT, HIDDEN_CONTENT.length);
      at = end;
      secretIndex++;
    } else {
      at += drawCharacter(state, source.text, at);
    }
    if (state.markTo === -1 && at >= markEnd) state.markTo = state.column;
  }
  if (at < line.end) draw(state, "…", 1);
  if (state.markAt === -1) state.markAt = state.column;
  const markTo = state.markTo === -1 ? state.column : state.markTo;
  return { text: state.text, markAt: state.markAt, markWidth: Math.max(1, markTo - state.markAt) };
}

interface Drawing {
  text: string;
  column: number;
  markAt: number;
  markTo: number;
}

function draw(state: Drawing, text: string, width: number): void {
  state.text += text;
  state.column += width;
}

/** Draws the character at an offset and returns its length in code units. */
function drawCharacter(state: Drawing, text: string, at: number): number {
  const codePoint = text.codePointAt(at) ?? 0;
  if (codePoint === 9) {
    const width = TAB - (state.column % TAB);
    draw(state, `→${" ".repeat(width - 1)}`, width);
    return 1;
  }
  if (codePoint >= 0x20 && codePoint < 0x7f) {
    draw(state, text.charAt(at), 1);
    return 1;
  }
  const character = String.fromCodePoint(codePoint);
  if (isUnprintable(character)) {
    const picture = pictureOf(character);
    draw(state, picture, textWidth(picture));
  } else {
    draw(state, character, widthOf(codePoint));
  }
  return character.length;
}

/** An offset that does not stand between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The first secret that ends behind an offset. */
function firstSecretAfter(secrets: readonly Range[], at: number): number {
  let low = 0;
  let high = secrets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((secrets[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
