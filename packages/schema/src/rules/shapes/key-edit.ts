import type { ConfigEntry } from "../../formats/document.js";
import type { RuleContext, TextEdit } from "../rule.js";
import { lineEnd, lineStart, removeLines } from "./text-lines.js";

/**
 * Gives an entry another key. Undefined when that key is set already, or when the entry stands below others in nested YAML
 * and the new key belongs elsewhere.
 */
export function keyEdit(entry: ConfigEntry, newKey: string, { effective }: RuleContext): TextEdit | undefined {
  if (effective.has(newKey)) return undefined;
  const { segments } = entry;
  const place = { start: entry.keyStart, end: entry.keyEnd };
  if (segments === undefined || segments.length < 2) return { ...place, newText: newKey };
  const parents = `${segments
    .slice(0, -1)
    .map(({ text }) => text)
    .join(".")}.`;
  return newKey.startsWith(parents) ? { ...place, newText: newKey.slice(parents.length) } : undefined;
}

/**
 * Takes a whole entry away, with its lines. Undefined when other text shares its lines, when it stands below others in
 * nested YAML, whose parents would be left without a value, or when nothing else is in the file.
 */
export function entryRemoval(entry: ConfigEntry, { document, entries }: RuleContext): TextEdit | undefined {
  if (entry.quoting === "flow" || (entry.segments?.length ?? 1) > 1) return undefined;
  if (document.format !== "flink-conf" && entries.length < 2) return undefined;
  const { text } = document.source;
  const end = Math.max(entry.valueEnd, entry.keyEnd);
  const before = text.slice(lineStart(text, entry.keyStart), entry.keyStart);
  const after = text.slice(end, lineEnd(text, end));
  return before.trim() === "" && /^\s*(?:#.*)?$/.test(after) ? removeLines(text, entry.keyStart, end) : undefined;
}
