import { parseConfigYaml } from "../formats/config-yaml/parse-config-yaml.js";
import { sourceText } from "../text/decode.js";

/** How an entry of a config.yaml is written. */
export interface YamlWriting {
  readonly text: string;
  /** Whether the value stands there without quotes. */
  readonly plain: boolean;
}

/** Metric reporters find numbers and booleans only where they are quoted, on releases before 2.1.2 and 2.2.1 (`MetricConfig`). */
const TEXTS_ONLY = /^(?:metrics|traces|events)\.reporter\.|^env\.java\.home$/;

/**
 * Writes an entry on a line of a config.yaml, so that Flink's loader hands over exactly this key and this text: plainly where YAML
 * reads it so, in quotes otherwise. A plain number or boolean that shows as the same text counts as such, because every option
 * reads the same from it. Undefined for a text that no YAML holds.
 */
export function yamlEntry(key: string, text: string): YamlWriting | undefined {
  const typed = !(TEXTS_ONLY.test(key) && key !== "env.java.home");
  for (const writtenKey of forms(key)) {
    for (const value of forms(text)) {
      const written = `${writtenKey}: ${value}`;
      if (isReadAs(written, key, text, typed)) return { text: written, plain: value === text };
    }
  }
  // A key beyond 1,024 characters cannot stand before a colon on its line.
  const explicit = `? ${doubleQuoted(key)}\n: ${doubleQuoted(text)}`;
  return isReadAs(explicit, key, text, typed) ? { text: explicit, plain: false } : undefined;
}

/** A value of an entry that stands already, for its place; undefined where the key cannot be kept. */
export function yamlValue(key: string, text: string): string | undefined {
  for (const value of forms(text)) if (isReadAs(`k: ${value}`, "k", text, !TEXTS_ONLY.test(key))) return value;
  return undefined;
}

function forms(text: string): readonly string[] {
  return UNPRINTABLE.test(text) ? [doubleQuoted(text)] : [text, singleQuoted(text), doubleQuoted(text)];
}

function isReadAs(written: string, key: string, text: string, typed: boolean): boolean {
  const { failure, entries, comments, problems } = parseConfigYaml(sourceText(`${written}\n`));
  const [entry, ...others] = entries;
  if (failure !== undefined || entry === undefined || others.length + comments.length > 0) return false;
  if (problems.some(({ code }) => code === "byte-order-mark")) return false;
  if (entry.key !== key || entry.value !== text || entry.quoting === "flow" || entry.quoting === "block") return false;
  // Lists and maps see another text of a number that is not finite.
  return entry.valueType === "String" || (typed && !/^[-+]?\.(?:inf|nan)$/i.test(text));
}

export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const UNPRINTABLE = /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, "gu");

function doubleQuoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, "\\$&")
    .replace(EVERY_UNPRINTABLE, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}
