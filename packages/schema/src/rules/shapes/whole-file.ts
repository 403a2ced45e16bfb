import type { ConfigDocument } from "../../formats/document.js";
import type { Range } from "../../text/source-text.js";
import { lineEnd } from "./text-lines.js";

/** Where a finding about a whole file stands: at its first setting, or at its first line when it has none. */
export function wholeFile({ entries, source }: ConfigDocument): Range {
  const [first] = entries;
  if (first === undefined) return { start: 0, end: lineEnd(source.text, 0) };
  const [outermost] = first.segments ?? [];
  return outermost === undefined
    ? { start: first.keyStart, end: first.keyEnd }
    : { start: outermost.start, end: outermost.end };
}

/** The last segment of a path with forward slashes. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
