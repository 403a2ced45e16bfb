import type { ScalarType } from "../values/value-type.js";
import type { OptionScope } from "./catalogue.js";

/*
 * The text form of the table that linting reads. The generator writes it and `lint-table.ts` reads it, so both sides
 * take their letters from here.
 *
 *   table    = keys "\n\n" rows "\n\n" enums            one line each, keys sorted, row i belongs to key i
 *   row      = scope ["!"] ["w" mask] ["x" mask] use* ("\t" variant)*      w: read as a plain string, x: read by scripts only
 *   use      = "<" index ("+" | "?") mask                the option at `index` reads this key as deprecated or fallback
 *   variant  = mask type ["*"] [index] ["!"] alternative* ["=" default]
 *   alternative = ("+" | "?") index                      deprecated or fallback key, in Flink's look-up order; "*" makes a list of the type
 *   enums    = constant ("," constant)*                  a constant is its name, or name ":" text
 *
 * Masks are sets of release lines, indexes are places in `keys` (or in `enums` behind an enum type); both are written
 * in base 32 with the digits 0-9 and a-v, so that capital letters, `x` and signs can end a number.
 */

/** Types by letter; lists are `list<` around them. */
export const SCALARS_BY_LETTER: Readonly<Record<string, ScalarType>> = {
  S: "string",
  B: "boolean",
  I: "int",
  L: "long",
  F: "float",
  D: "double",
  U: "duration",
  M: "memory-size",
  E: "enum",
  P: "map",
};

/** Scopes by letter. */
export const SCOPES_BY_LETTER: Readonly<Record<string, OptionScope>> = {
  C: "cluster",
  J: "job",
  S: "sql",
  O: "operator",
  L: "client",
  X: "script",
};
