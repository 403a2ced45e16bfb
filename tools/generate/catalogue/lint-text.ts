import { SCALARS_BY_LETTER, SCOPES_BY_LETTER } from "../../../packages/schema/src/catalogue/row-codec.js";
import type { LintKey, LintVariant } from "./merge.js";

/** Writes the table that `lint-table.ts` reads; the grammar stands in `row-codec.ts`. */
export function lintText(keys: readonly LintKey[]): string {
  const places = new Map(keys.map(({ key }, index) => [key, index]));
  const enums: string[] = [];
  const rows = keys.map((key) => rowText(key, places, enums));
  const text = [keys.map(({ key }) => key).join("\n"), rows.join("\n"), enums.join("\n")].join("\n\n");
  for (const { key } of keys)
    if (/[\s]/.test(key)) throw new Error(`A key with a blank cannot be in the table: "${key}"`);
  return text;
}

function rowText(key: LintKey, places: ReadonlyMap<string, number>, enums: string[]): string {
  let head = letterOf(SCOPES_BY_LETTER, key.scope) + (key.internal ? "!" : "");
  if (key.plain !== 0) head += `w${digits(key.plain)}`;
  if (key.script !== 0) head += `x${digits(key.script)}`;
  for (const use of key.aliasOf) {
    head += `<${place(places, use.option)}${use.deprecated ? "+" : "?"}${digits(use.lines)}`;
  }
  const oldestFirst = [...key.variants].sort(
    (left, right) => (left.lines & -left.lines) - (right.lines & -right.lines),
  );
  return [head, ...oldestFirst.map((variant) => variantText(variant, places, enums))].join("\t");
}

function variantText(variant: LintVariant, places: ReadonlyMap<string, number>, enums: string[]): string {
  let text = digits(variant.lines) + typeLetters(variant.type);
  if (variant.constants !== "") {
    if (!enums.includes(variant.constants)) enums.push(variant.constants);
    text += digits(enums.indexOf(variant.constants));
  }
  if (variant.deprecated) text += "!";
  for (const { key, deprecated } of variant.alternatives) text += (deprecated ? "+" : "?") + place(places, key);
  if (variant.defaultText !== undefined) text += `=${escaped(variant.defaultText)}`;
  return text;
}

function place(places: ReadonlyMap<string, number>, key: string): string {
  const index = places.get(key);
  if (index === undefined) throw new Error(`No row for ${key}.`);
  return digits(index);
}

function digits(value: number): string {
  return value.toString(32);
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}

function typeLetters(type: string): string {
  return type.startsWith("list<")
    ? `${letterOf(SCALARS_BY_LETTER, type.slice(5, -1))}*`
    : letterOf(SCALARS_BY_LETTER, type);
}

function letterOf(names: Readonly<Record<string, string>>, name: string): string {
  const letter = Object.keys(names).find((candidate) => names[candidate] === name);
  if (letter === undefined) throw new Error(`The table has no letter for "${name}".`);
  return letter;
}
