import { positionAt, type Range, type SourceText } from "@flinkconf/schema/host";

/** A range in lines and columns, both from 1; columns in UTF-16 code units, the end one exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a range stands in a text. */
export function placeOf(source: SourceText, { start, end }: Range): Place {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
