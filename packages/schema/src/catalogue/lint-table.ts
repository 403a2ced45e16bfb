import type { LineSet } from "../text/flink-line.js";
import type { EnumConstant, ValueType } from "../values/value-type.js";
import type { AliasUse, AlternativeKey, CatalogueKey, OptionScope, OptionVariant } from "./catalogue.js";
import { SCALARS_BY_LETTER, SCOPES_BY_LETTER } from "./row-codec.js";

/** The table of all keys, read lazily: splitting it into lines costs a fraction of a millisecond, a row is decoded when asked for. */
export interface LintTable {
  /** Keys and templates (`metrics.reporter.<name>.port`), sorted by code unit. */
  readonly keys: readonly string[];
  /** What the table says about the key at `index`; undefined outside the table. */
  row(index: number): CatalogueKey | undefined;
}

/** Reads the text that `tools/generate` wrote (its grammar stands in `row-codec.ts`). */
export function openLintTable(text: string): LintTable {
  const keysEnd = text.indexOf("\n\n");
  const rowsEnd = text.indexOf("\n\n", keysEnd + 2);
  const keys = text.slice(0, Math.max(0, keysEnd)).split("\n");
  const enums = rowsEnd === -1 ? [] : text.slice(rowsEnd + 2).split("\n");
  // Rows stay in the one text, with only their beginnings kept: strings of their own would take more than they hold.
  const starts = new Int32Array(keys.length + 1);
  starts[0] = keysEnd + 2;
  for (let row = 1; row <= keys.length; row++) starts[row] = text.indexOf("\n", starts[row - 1]) + 1;
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
      if (key === undefined) return undefined;
      const decoded = readRow(key, text.slice(starts[index], (starts[index + 1] ?? 0) - 1), keys, constants);
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

/** Code units that the grammar of `row-codec.ts` knows. */
const TAB = 9;
const BANG = 33;
const STAR = 42;
const PLUS = 43;
const SMALLER = 60;
const EQUALS = 61;
const QUESTION = 63;
const PLAIN = 119;
const SCRIPT = 120;

/** The row being read and the place in it. Reading is synchronous and ends before the next row, so one cursor will do. */
let source = "";
let at = 0;

/** A base 32 number; it ends before the first sign that is no digit. */
function readNumber(): number {
  let value = 0;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code >= 97 && code <= 118) value = value * 32 + code - 87;
    else if (code >= 48 && code <= 57) value = value * 32 + code - 48;
    else break;
  }
  return value;
}

/** Whether the next sign is `code`; steps over it when it is. */
function skip(code: number): boolean {
  if (source.charCodeAt(at) !== code) return false;
  at++;
  return true;
}

function readRow(
  key: string,
  row: string,
  keys: readonly string[],
  constants: (index: number) => readonly EnumConstant[],
): CatalogueKey {
  source = row;
  at = 1;
  const scope: OptionScope = SCOPES_BY_LETTER[row.charAt(0)] ?? "cluster";
  const internal = skip(BANG);
  const plain = skip(PLAIN) ? readNumber() : 0;
  const script = skip(SCRIPT) ? readNumber() : 0;
  let aliasOf = NO_USES;
  let aliased = 0;
  while (skip(SMALLER)) {
    const option = keys[readNumber()] ?? "";
    const kind = source.charCodeAt(at++) === PLUS ? "deprecated" : "fallback";
    const lines = readNumber();
    aliased |= lines;
    aliasOf = [...aliasOf, { option, kind, lines }];
  }
  const variants: OptionVariant[] = [];
  let primary = 0;
  while (skip(TAB)) {
    const variant = readVariant(keys, constants);
    primary |= variant.lines;
    variants.push(variant);
  }
  const accepted = primary | aliased | plain | script;
  const scriptOnly = script & ~(primary | aliased | plain);
  return { key, primary, accepted, aliasOf, variants, scriptOnly, scope, internal };
}

function readVariant(keys: readonly string[], constants: (index: number) => readonly EnumConstant[]): OptionVariant {
  const lines: LineSet = readNumber();
  const scalar = SCALARS_BY_LETTER[source.charAt(at++)] ?? "string";
  const type: ValueType = skip(STAR) ? `list<${scalar}>` : scalar;
  const values = scalar === "enum" ? constants(readNumber()) : NO_CONSTANTS;
  const deprecated = skip(BANG);
  let alternatives = NO_ALTERNATIVES;
  for (let sign = source.charCodeAt(at); sign === PLUS || sign === QUESTION; sign = source.charCodeAt(at)) {
    at++;
    const key = keys[readNumber()] ?? "";
    alternatives = [...alternatives, { key, kind: sign === PLUS ? "deprecated" : "fallback" }];
  }
  const defaultText = skip(EQUALS) ? readDefault() : undefined;
  return { lines, type, constants: values, defaultText, deprecated, alternatives };
}

/** The rest of the variant. Line breaks and tabs cannot stand in a row, so the generator writes them as `\n` and `\t`. */
function readDefault(): string {
  const tab = source.indexOf("\t", at);
  const end = tab === -1 ? source.length : tab;
  const text = source.slice(at, end);
  at = end;
  if (!text.includes("\\")) return text;
  return text.replace(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped === "t" ? "\t" : escaped));
}
