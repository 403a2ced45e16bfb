import { lineEnd, lineIndexAt, lineStarts, type SourceText } from "@flinkconf/schema/host";

/** Where in a configuration somebody is typing. Offsets are UTF-16 code units. */
export type Place =
  | {
      readonly in: "key";
      /** The keys above in nested YAML with a dot at the end, or empty. */
      readonly parents: string;
      /** What stands from the beginning of the key to the cursor. */
      readonly typed: string;
      /** The key as far as it is written. */
      readonly start: number;
      readonly end: number;
      /** Whether a colon follows already. */
      readonly closed: boolean;
    }
  | {
      readonly in: "value";
      readonly key: string;
      /** The blank that is still missing after the colon: without it Flink passes over the line. */
      readonly blank: "" | " ";
      readonly typed: string;
      readonly start: number;
      readonly end: number;
    };

interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
}

/**
 * Where the cursor stands; undefined in comments and in what is neither key nor value.
 * @param from where the settings begin in a text that holds more
 */
export function placeAt(source: SourceText, offset: number, nested: boolean, from = 0): Place | undefined {
  const starts = lineStarts(source);
  const index = lineIndexAt(starts, offset);
  const line = lineOf(source, index);
  const column = offset - line.start;
  const comment = commentAt(line.text, nested);
  if (comment !== -1 && column > comment) return undefined;
  const colon = colonOf(line.text, nested);
  const keyStart = line.indent + (/^["']/.test(line.text.slice(line.indent)) ? 1 : 0);
  if (colon === -1 || column <= colon) {
    const end = colon === -1 ? wordEnd(line.text, Math.max(column, keyStart)) : colon;
    return {
      in: "key",
      parents: nested ? parentsOf(source, index, line.indent, from) : "",
      typed: line.text.slice(keyStart, Math.max(keyStart, column)),
      start: line.start + Math.min(keyStart, column),
      end: line.start + Math.max(end, Math.min(keyStart, column)),
      closed: colon !== -1,
    };
  }
  const parents = nested ? parentsOf(source, index, line.indent, from) : "";
  const key = parents + unquoted(line.text.slice(line.indent, colon).trim());
  let valueStart = colon + 1;
  while (valueStart < column && line.text.charCodeAt(valueStart) === 32) valueStart++;
  const end = comment === -1 ? line.text.length : comment;
  return {
    in: "value",
    key,
    blank: valueStart === colon + 1 ? " " : "",
    typed: line.text.slice(valueStart, column),
    start: line.start + valueStart,
    end: line.start + Math.max(line.text.slice(0, end).trimEnd().length, column),
  };
}

function lineOf(source: SourceText, index: number): Line {
  const start = lineStarts(source)[index] as number;
  const text = source.text.slice(start, lineEnd(source, index));
  return { text, start, indent: text.length - text.trimStart().length };
}

/** The colon that ends the key: before a blank or at the end of the line; -1 without one. */
function colonOf(text: string, nested: boolean): number {
  const found = /:(?=[ \t]|$)/.exec(text);
  const comment = commentAt(text, nested);
  return found === null || (comment !== -1 && found.index > comment) ? -1 : found.index;
}

/** Where a comment begins: in flink-conf.yaml at any `#`, in YAML at one behind a blank. */
function commentAt(text: string, nested: boolean): number {
  return nested ? text.search(/(?:^|[ \t])#/) : text.indexOf("#");
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/[\s:#"']/.test(text[end] as string)) end++;
  return end;
}

/** The keys of the lines above that this one stands below, joined by dots, with a dot at the end. */
function parentsOf(source: SourceText, index: number, indent: number, from: number): string {
  const parents: string[] = [];
  let open = indent;
  for (let above = index - 1; above >= 0 && open > 0; above--) {
    const line = lineOf(source, above);
    if (line.start < from) break;
    if (line.text.trim() === "" || line.text.trimStart().startsWith("#") || line.indent >= open) continue;
    const colon = colonOf(line.text, true);
    if (colon === -1) continue;
    open = line.indent;
    parents.unshift(unquoted(line.text.slice(line.indent, colon).trim()));
  }
  return parents.length === 0 ? "" : `${parents.join(".")}.`;
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, "$2");
