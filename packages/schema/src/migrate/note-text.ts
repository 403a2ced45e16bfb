import { shownKey } from "../linter/secrets.js";
import { phrase } from "../text/phrase.js";
import { MIGRATION_NOTES, type MigrationNote } from "./notes.js";

/** Data that may be values of the file, and data that are keys of it. */
const VALUES: ReadonlySet<string> = new Set(["value", "before", "now", "reason"]);
const KEYS: ReadonlySet<string> = new Set(["key", "longer", "option"]);

/**
 * The sentence of a note.
 * @param show a value as it may be shown beside its key: secrets in it are hidden
 */
export function noteText({ code, key, data }: MigrationNote, show: (value: string, key: string) => string): string {
  const safe = Object.entries(data).map(([name, value]) => {
    const text = String(value);
    if (name === "help") return [name, phrase(text)];
    if (VALUES.has(name)) return [name, key === undefined ? text : show(text, key)];
    return [name, KEYS.has(name) ? shownKey(text) : text];
  });
  return phrase(MIGRATION_NOTES[code], Object.fromEntries(safe));
}
