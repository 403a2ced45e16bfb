import type { Linted } from "../linter/linted.js";
import { shownKey } from "../linter/secrets.js";
import { lineEnd, lineIndexAt, lineStarts } from "../text/line-index.js";
import { explainFile } from "./explain-file.js";
import { type ExplainParts, explainKey } from "./explain-key.js";
import type { FileExplanation, LineExplanation } from "./types.js";

/** What one line of a file does; `line` counts from 1. */
export function explainLine(linted: Linted, line: number, parts: ExplainParts): LineExplanation {
  const { result, document } = linted;
  const starts = lineStarts(result.source);
  const start = starts[line - 1];
  if (start === undefined) return { is: "nothing" };
  const end = lineEnd(result.source, line - 1);
  const key = (name: string) => ({ ...explainKey(name, result.target.lines, parts), asked: shownKey(name) });
  const file = explainFile(linted, parts);
  const ignored = file.ignored.find((one) => one.line === line);
  if (ignored !== undefined) {
    const { why } = ignored;
    return { is: "ignored", ignored, key: why.reason === "syntax" ? undefined : key(why.key) };
  }
  const entry = document.entries.find(
    ({ keyStart, keyEnd, valueEnd }) =>
      lineIndexAt(starts, keyStart) + 1 <= line && lineIndexAt(starts, Math.max(keyEnd, valueEnd)) + 1 >= line,
  );
  if (entry !== undefined) {
    const found = inFile(file, entry.keyStart);
    return found === undefined ? { is: "nothing" } : { ...found, key: key(entry.key) };
  }
  const text = result.source.text.slice(start, end).trim();
  if (text === "") return { is: "blank" };
  return text.startsWith("#") ? { is: "comment" } : { is: "nothing" };
}

type Found =
  | { readonly is: "setting"; readonly setting: FileExplanation["settings"][number] }
  | { readonly is: "loser"; readonly loser: FileExplanation["settings"][number]["losers"][number] };

/** The setting that an entry makes, or the loser that it is. */
function inFile({ settings }: FileExplanation, keyStart: number): Found | undefined {
  const setting = settings.find(({ place }) => place.range?.start === keyStart);
  if (setting !== undefined) return { is: "setting", setting };
  for (const { losers } of settings) {
    const loser = losers.find(({ place }) => place.range?.start === keyStart);
    if (loser !== undefined) return { is: "loser", loser };
  }
  return undefined;
}
