import { phrase } from "@flinkconf/schema/host";
import type { Paint } from "../print/paint.js";
import { visible } from "../print/visible.js";
import { padded } from "../print/width.js";
import { wrapped } from "../print/wrapped.js";

export const WIDTH = 80;
/** Columns of the names, unless a table says otherwise. */
const NAME = 14;

/** A name and what belongs to it, in two columns; nothing when there is nothing to say. */
export type Row = readonly [name: string, text: string | undefined];

/** Rows in two columns, the second one broken between words. */
export function table(rows: readonly Row[], { bold }: Paint, nameWidth = NAME): string {
  let out = "";
  let last = "";
  for (const [name, text] of rows) {
    if (text === undefined || text === "") continue;
    wrapped(visible(text), WIDTH - nameWidth - 2).forEach((line, index) => {
      // A name that repeats is told once.
      const label = index === 0 && name !== last ? bold(padded(phrase(name), nameWidth)) : " ".repeat(nameWidth);
      out += `  ${label}${line}\n`.replace(/ +\n/, "\n");
    });
    last = name;
  }
  return out;
}

/** A text in lines of its own, indented. */
export function paragraph(text: string, indent: number): string {
  return wrapped(visible(text), WIDTH - indent)
    .map((line) => `${" ".repeat(indent)}${line}\n`)
    .join("");
}
