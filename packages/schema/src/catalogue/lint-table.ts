import type { LineSet } from "../text/flink-line.js";
import type { EnumConstant, ValueType } from "../values/value-type.js";
import type { AliasUse, AlternativeKey, CatalogueKey, OptionScope, OptionVariant } from "./catalogue.js";
import type { KeyPlaces } from "./key-places.js";
import { SCALARS_BY_LETTER, SCOPES_BY_LETTER } from "./row-codec.js";

/** The table of all keys, read lazily: a row is decoded when asked for. */
export interface LintTable {
  /** Keys and templates (`metrics.reporter.<name>.port`), sorted by code unit; made when first asked for. */
  readonly keys: readonly string[];
  /** The keys from a place on. */
  keysFrom(index: number): readonly string[];
  /** What the table says about the key at `index`; undefined outside the table. */
  row(index: number): CatalogueKey | undefined;
}

/** Reads the text that `tools/generate` wrote (its grammar stands in `row-codec.ts`). */
export function openLintTable(text: string, places: KeyPlaces): LintTable {
  return new Table(text, places);
}

class Table implements LintTable {
  private readonly count: number;
  private readonly decodedRows: (CatalogueKey | undefined)[] = [];
  private readonly decodedEnums: (readonly EnumConstant[] | undefined)[] = [];
  private allKeys: readonly string[] | undefined;
  private enums: readonly string[] | undefined;

  constructor(
    private readonly text: string,
    private readonly places: KeyPlaces,
  ) {
    this.count = places.keyStarts.length - 1;
  }

  get keys(): readonly string[] {
    this.allKeys ??= this.text.slice(0, Math.max(0, this.text.indexOf("\n\n"))).split("\n");
    return this.allKeys;
  }

  keysFrom(index: number): readonly string[] {
    const start = this.places.keyStarts[index] ?? 0;
    return index < this.count ? this.text.slice(start, (this.places.keyStarts[this.count] ?? 0) - 1).split("\n") : [];
  }

  row(index: number): CatalogueKey | undefined {
    const known = this.decodedRows[index];
    if (known !== undefined) return known;
    if (!(index >= 0 && index < this.count)) return undefined;
    // Rows stay in the one text, with only their beginnings known: strings of their own would take more than they hold.
    const { rowStarts } = this.places;
    const row = this.text.slice(rowStarts[index], (rowStarts[index + 1] ?? 0) - 1);
    const decoded = readRow(this.key(index), row, this);
    this.decodedRows[index] = decoded;
    return decoded;
  }

  /** One key; empty outside the table. */
  key(index: number): string {
    const { keyStarts } = this.places;
    return index < this.count ? this.text.slice(keyStarts[index], (keyStarts[index + 1] ?? 0) - 1) : "";
  }

  constants(index: number): readonly EnumConstant[] {
    let found = this.decodedEnums[index];
    if (found === undefined) {
      this.enums ??= this.enumLines();
      found = (this.enums[index] ?? "").split(",").map(readConstant);
      this.decodedEnums[index] = found;
    }
    return found;
  }

  private enumLines(): readonly string[] {
    const rowsEnd = this.text.indexOf("\n\n", (this.places.rowStarts[this.count] ?? 0) - 1);
    return rowsEnd === -1 ? [] : this.text.slice(rowsEnd + 2).split("\n");
  }
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

function readRow(key: string, row: string, table: Table): CatalogueKey {
  source = row;
  at = 1;
  const scope: OptionScope = SCOPES_BY_LETTER[row.charAt(0)] ?? "cluster";
  const internal = skip(BANG);
  const plain = skip(PLAIN) ? readNumber() : 0;
  const script = skip(SCRIPT) ? readNumber() : 0;
  let aliasOf = NO_USES;
  let aliased = 0;
  while (skip(SMALLER)) {
    const option = table.key(readNumber());
    const kind = source.charCodeAt(at++) === PLUS ? "deprecated" : "fallback";
    const lines = readNumber();
    aliased |= lines;
    aliasOf = [...aliasOf, { option, kind, lines }];
  }
  const variants: OptionVariant[] = [];
  let primary = 0;
  while (skip(TAB)) {
    const variant = readVariant(table);
    primary |= variant.lines;
    variants.push(variant);
  }
  const accepted = primary | aliased | plain | script;
  const scriptOnly = script & ~(primary | aliased | plain);
  return { key, primary, accepted, aliasOf, variants, scriptOnly, scope, internal };
}

function readVariant(table: Table): OptionVariant {
  const lines: LineSet = readNumber();
  const scalar = SCALARS_BY_LETTER[source.charAt(at++)] ?? "string";
  const type: ValueType = skip(STAR) ? `list<${scalar}>` : scalar;
  const values = scalar === "enum" ? table.constants(readNumber()) : NO_CONSTANTS;
  const deprecated = skip(BANG);
  let alternatives = NO_ALTERNATIVES;
  for (let sign = source.charCodeAt(at); sign === PLUS || sign === QUESTION; sign = source.charCodeAt(at)) {
    at++;
    const key = table.key(readNumber());
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
