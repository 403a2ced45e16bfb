import type { ConfigEntry } from "../../formats/document.js";
import { splitEscaped } from "../../values/structured-text.js";

const SEMICOLON = 59;

/** The items of a list option as Flink takes them: those of a YAML sequence, or what stands between semicolons. */
export function listItems({ value, items }: ConfigEntry): readonly string[] {
  if (items !== undefined) return items.map(({ text }) => text);
  const parts = splitEscaped(value, SEMICOLON);
  return parts.ok ? parts.value.map((part) => part.trim()).filter((part) => part !== "") : [];
}
