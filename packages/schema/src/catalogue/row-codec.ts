import type { ScalarType, ValueType } from "../values/value-type.js";
import type { OptionScope } from "./catalogue.js";

/*
 * The text form of the table that linting reads. The generator writes it and `lint-table.ts` reads it, so both sides
 * take their letters from here.
 *
 *   table    = keys "\n\n" rows "\n\n" enums            one line each, keys sorted, row i belongs to key i
 *   row      = scope ["!"] ["w" mask] ["x" mask] use* ("\t" variant)*      w: read as a plain string, x: read by scripts only
 *   use      = "<" index ("+" | "?") mask                the option at `index` reads this key as deprecated or fallback
 *   variant  = mask type [index] ["!"] alternative* ["=" default]
 *   alternative = ("+" | "?") index                      deprecated or fallback key, in Flink's look-up order
 *   enums    = constant ("," constant)*                  a constant is its name, or name ":" text
 *
 * Masks are sets of release lines, indexes are places in `keys` (or in `enums` behind an enum type); both are written
 * in base 32 with the digits 0-9 and a-v, so that capital letters, `x` and signs can end a number.
 */

/** Letter of each scope in a row. */
export const SCOPE_LETTERS: Readonly<Record<OptionScope, string>> = {
  cluster: "C",
  job: "J",
  sql: "S",
  operator: "O",
  client: "L",
  script: "X",
};

const SCALAR_LETTERS: Readonly<Record<ScalarType, string>> = {
  string: "S",
  boolean: "B",
  int: "I",
  long: "L",
  float: "F",
  double: "D",
  duration: "U",
  "memory-size": "M",
  enum: "E",
  map: "P",
};

/** Sign behind a type letter that makes a list of it. */
export const LIST_SIGN = "*";

/** How a type is written in a variant. */
export function typeLetters(type: ValueType): string {
  if (!type.startsWith("list<")) return SCALAR_LETTERS[type as ScalarType];
  return SCALAR_LETTERS[type.slice(5, -1) as ScalarType] + LIST_SIGN;
}

/** Types by letter; lists are `list<` around them. */
export const SCALARS_BY_LETTER: ReadonlyMap<string, ScalarType> = new Map(
  Object.entries(SCALAR_LETTERS).map(([scalar, letter]) => [letter, scalar as ScalarType]),
);

/** Scopes by letter. */
export const SCOPES_BY_LETTER: ReadonlyMap<string, OptionScope> = new Map(
  Object.entries(SCOPE_LETTERS).map(([scope, letter]) => [letter, scope as OptionScope]),
);
