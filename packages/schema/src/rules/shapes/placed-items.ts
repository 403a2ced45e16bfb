import type { ConfigEntry, ListItem } from "../../formats/document.js";

/** The items of a list option with their places: those of a YAML sequence, or what stands between semicolons in one line. */
export function placedItems({ items, value, valueStart, valueEnd, quoting }: ConfigEntry): readonly ListItem[] {
  if (items !== undefined) return items;
  const quoted = quoting === "single" || quoting === "double" ? 1 : 0;
  const isPlaced = valueEnd - valueStart === value.length + 2 * quoted;
  const found: ListItem[] = [];
  let from = 0;
  for (const part of value.split(";")) {
    const text = part.trim();
    const start = valueStart + quoted + from + part.indexOf(text);
    if (text !== "")
      found.push({ text, ...(isPlaced ? { start, end: start + text.length } : { start: valueStart, end: valueEnd }) });
    from += part.length + 1;
  }
  return found;
}
