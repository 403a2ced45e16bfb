import { lineEnd, lineIndexAt, lineStarts, type Range as OffsetRange, type SourceText } from "@flinkconf/schema/host";
import type { Position, Range } from "vscode-languageserver-protocol";

/** How a client counts columns; `utf-16` unless it says otherwise. */
export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/** Translates between offsets in UTF-16 code units and the positions of a client, for one text. */
export class Positions {
  constructor(
    private readonly source: SourceText,
    private readonly encoding: PositionEncoding = "utf-16",
  ) {}

  /** The position of an offset; offsets outside the text count as its nearest end. */
  position(offset: number): Position {
    const starts = lineStarts(this.source);
    const inside = Math.max(0, Math.min(offset, this.source.text.length));
    const line = lineIndexAt(starts, inside);
    const start = starts[line] as number;
    return { line, character: this.encoding === "utf-16" ? inside - start : this.units(start, inside) };
  }

  /** The offset of a position; a place outside the text, or behind the end of its line, counts as the nearest one. */
  offset({ line, character }: Position): number {
    const starts = lineStarts(this.source);
    if (line < 0) return 0;
    if (line >= starts.length) return this.source.text.length;
    const start = starts[line] as number;
    const end = lineEnd(this.source, line);
    if (this.encoding === "utf-16") return Math.max(start, Math.min(start + character, end));
    let at = start;
    for (let left = character; left > 0 && at < end; ) {
      const point = this.source.text.codePointAt(at) as number;
      left -= unitsOf(point, this.encoding);
      if (left < 0) break;
      at += point > 0xffff ? 2 : 1;
    }
    return at;
  }

  range({ start, end }: OffsetRange): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  offsets({ start, end }: Range): OffsetRange {
    return { start: this.offset(start), end: this.offset(end) };
  }

  private units(from: number, to: number): number {
    let units = 0;
    for (let at = from; at < to; ) {
      const point = this.source.text.codePointAt(at) as number;
      units += unitsOf(point, this.encoding);
      at += point > 0xffff ? 2 : 1;
    }
    return units;
  }
}

function unitsOf(point: number, encoding: PositionEncoding): number {
  if (encoding === "utf-32") return 1;
  if (encoding === "utf-16") return point > 0xffff ? 2 : 1;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
