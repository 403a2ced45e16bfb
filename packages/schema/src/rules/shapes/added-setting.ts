import type { ConfigEntry } from "../../formats/document.js";
import type { RuleContext, TextEdit } from "../rule.js";
import { lineStart } from "./text-lines.js";

/**
 * Writes a further setting in a line of its own above an entry. Undefined when the key is set already, when the entry shares
 * its line, or when it stands in nested YAML below keys that the new one does not begin with.
 */
export function settingAbove(
  entry: ConfigEntry,
  key: string,
  value: string,
  { document, effective }: RuleContext,
): TextEdit | undefined {
  if (effective.has(key) || entry.quoting === "flow") return undefined;
  const { segments = [] } = entry;
  const parents = segments
    .slice(0, -1)
    .map(({ text }) => `${text}.`)
    .join("");
  if (!key.startsWith(parents)) return undefined;
  const { text } = document.source;
  const start = lineStart(text, entry.keyStart);
  const indent = text.slice(start, entry.keyStart);
  if (indent.trim() !== "") return undefined;
  const separator = text.includes("\r\n") ? "\r\n" : "\n";
  return { start, end: start, newText: `${indent}${key.slice(parents.length)}: ${value}${separator}` };
}
