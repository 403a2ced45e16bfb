import type { LineSet } from "../text/flink-line.js";
import type { EnumConstant, ValueType } from "../values/value-type.js";
import type { AliasUse, AlternativeKey, CatalogueKey, OptionScope, OptionVariant } from "./catalogue.js";
import { LIST_SIGN, SCALARS_BY_LETTER, SCOPES_BY_LETTER } from "./row-codec.js";

/** The table of all keys, read lazily: splitting it into lines costs a fraction of a millisecond, a row is decoded when asked for. */
export interface LintTable {
  /** Keys and templates (`metrics.reporter.<name>.port`), sorted by code unit. */
  readonly keys: readonly string[];
  /** What the table says about the key at `index`; undefined outside the table. */
  row(index: number): CatalogueKey | undefined;
}

/** Reads the text that `tools/generate` wrote (its grammar stands in `row-codec.ts`). */
export function openLintTable(text: string): LintTable {
  const [keyText = "", rowText = "", enumText = ""] = text.split("\n\n");
  const keys = keyText.split("\n");
  const rows = rowText.split("\n");
  const enums = enumText.split("\n");
  const decodedRows: (CatalogueKey | undefined)[] = new Array(keys.length);
  const decodedEnums: (readonly EnumConstant[] | undefined)[] = new Array(enums.length);

  function constants(index: number): readonly EnumConstant[] {
    let found = decodedEnums[index];
    if (found === undefined) {
      found = (enums[index] ?? "").split(",").map(readConstant);
      decodedEnums[index] = found;
    }
    return found;
  }

  return {
    keys,
    row(index) {
      const row = decodedRows[index];
      if (row !== undefined) return row;
      const key = keys[index];
      const source = rows[index];
      if (key === undefined || source === undefined) return undefined;
      const decoded = readRow(key, source, keys, constants);
      decodedRows[index] = decoded;
      return decoded;
    },
  };
}

function readConstant(source: string): EnumConstant {
  const colon = source.indexOf(":");
  if (colon === -1) return { name: source, text: source };
  return { name: source.slice(0, colon), text: source.slice(colon + 1) };
}

const NO_CONSTANTS: readonly EnumConstant[] = [];
const NO_ALTERNATIVES: readonly AlternativeKey[] = [];
const NO_USES: readonly AliasUse[] = [];

function readRow(
  key: string,
  source: string,
  keys: readonly string[],
  constants: (index: number) => readonly EnumConstant[],
): CatalogueKey {
  const [head = "", ...variantTexts] = source.split("\t");
  const cursor = new Cursor(head);
  const scope: OptionScope = SCOPES_BY_LETTER.get(cursor.take()) ?? "cluster";
  const internal = cursor.skip("!");
  const plain = cursor.skip("w") ? cursor.number() : 0;
  const script = cursor.skip("x") ? cursor.number() : 0;
  let uses = NO_USES;
  let aliased = 0;
  while (cursor.skip("<")) {
    const option = keys[cursor.number()] ?? "";
    const kind = cursor.take() === "+" ? "deprecated" : "fallback";
    const lines = cursor.number();
    aliased |= lines;
    uses = [...uses, { option, kind, lines }];
  }
  const variants = variantTexts.map((text) => readVariant(text, keys, constants));
  let primary = 0;
  for (const variant of variants) primary |= variant.lines;
  return {
    key,
    primary,
    accepted: primary | aliased | plain | script,
    aliasOf: uses,
    variants,
    scriptOnly: script & ~(primary | aliased | plain),
    scope,
    internal,
  };
}

function readVariant(
  source: string,
  keys: readonly string[],
  constants: (index: number) => readonly EnumConstant[],
): OptionVariant {
  const cursor = new Cursor(source);
  const lines: LineSet = cursor.number();
  const scalar = SCALARS_BY_LETTER.get(cursor.take()) ?? "string";
  const type: ValueType = cursor.skip(LIST_SIGN) ? `list<${scalar}>` : scalar;
  const values = scalar === "enum" ? constants(cursor.number()) : NO_CONSTANTS;
  const deprecated = cursor.skip("!");
  let alternatives = NO_ALTERNATIVES;
  for (let sign = cursor.peek(); sign === "+" || sign === "?"; sign = cursor.peek()) {
    cursor.take();
    const key = keys[cursor.number()] ?? "";
    alternatives = [...alternatives, { key, kind: sign === "+" ? "deprecated" : "fallback" }];
  }
  const defaultText = cursor.skip("=") ? unescapeDefault(cursor.rest()) : undefined;
  return { lines, type, constants: values, defaultText, deprecated, alternatives };
}

/** Line breaks and tabs cannot stand in a row, so the generator writes them as `\n` and `\t`. */
function unescapeDefault(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped === "t" ? "\t" : escaped));
}

/** Reads a row from left to right. */
class Cursor {
  private at = 0;
  constructor(private readonly source: string) {}

  peek(): string {
    return this.source.charAt(this.at);
  }

  take(): string {
    return this.source.charAt(this.at++);
  }

  skip(sign: string): boolean {
    if (this.source.charAt(this.at) !== sign) return false;
    this.at++;
    return true;
  }

  /** A base 32 number; it ends before the first sign that is no digit. */
  number(): number {
    let value = 0;
    for (; this.at < this.source.length; this.at++) {
      const code = this.source.charCodeAt(this.at);
      const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 118 ? code - 87 : -1;
      if (digit === -1) break;
      value = value * 32 + digit;
    }
    return value;
  }

  rest(): string {
    return this.source.slice(this.at);
  }
}
