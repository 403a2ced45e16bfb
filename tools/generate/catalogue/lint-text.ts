import { LIST_SIGN, SCOPE_LETTERS, typeLetters } from "../../../packages/schema/src/catalogue/row-codec.js";
import type { ValueType } from "../../../packages/schema/src/values/value-type.js";
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
  let head = SCOPE_LETTERS[key.scope] + (key.internal ? "!" : "");
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
  let text = digits(variant.lines) + typeLetters(variant.type as ValueType);
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

/** Whether a type letter reads back as the type; the generator's own check. */
export function isKnownType(type: string): boolean {
  const letters = typeLetters(type as ValueType);
  return (
    letters !== undefined && !letters.startsWith("undefined") && (letters.length === 1 || letters[1] === LIST_SIGN)
  );
}
