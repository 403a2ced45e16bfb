import type { Deployment } from "../effective/target.js";

/**
 * Something that is told from keys and values alone, without loading a rule. Circumstances are no part of a rule's judgement:
 * they may be true far too often, but they must be true wherever the rule reports something. They know Flink's aliases: a key
 * stands for its option, under whatever name the file sets it. Values with a placeholder, and numbers that are none, make
 * every circumstance about them true. The key `*` is the one that woke the rule, for rules on many keys that look at its value.
 */
export type Circumstance =
  /** On some line of the target something is set for the option (`true`), or nothing is (`false`); defaults do not count. `prefix.*` for any key below. */
  | { readonly key: string; readonly set: boolean }
  /** A set value is one of these words (in any case, without blanks around it). Defaults do not count. */
  | { readonly key: string; readonly oneOf: readonly string[] }
  /** A set value is none of these words, letter by letter. */
  | { readonly key: string; readonly noneOf: readonly string[] }
  /** A set value, in lower case, holds one of these texts. */
  | { readonly key: string; readonly holding: readonly string[] }
  /** A set value fits this regular expression, in any case. */
  | { readonly key: string; readonly matching: string }
  /** The key that woke the rule fits this regular expression, in any case. */
  | { readonly waker: string }
  /** A set value is one that another option has too, case and slashes at the end apart. */
  | { readonly key: string; readonly sameAs: string }
  /** A set value lies below or above a number (`5`), a size (`64mb`) or a duration (`10 s`), whose kind the bound's unit tells. */
  | { readonly key: string; readonly below: string }
  | { readonly key: string; readonly above: string }
  /** The file is a whole configuration, or is none. */
  | { readonly complete: boolean }
  /** The deployment is known and one of these. */
  | { readonly deployment: readonly Deployment[] }
  /** A file of this name lies beside the linted one, or was handed in as a neighbour. */
  | { readonly neighbour: string }
  | { readonly anyOf: readonly Circumstance[] };

const UNITS: Readonly<Record<string, readonly [kind: "size" | "duration", factor: number]>> = {
  b: ["size", 1],
  k: ["size", 1024],
  kb: ["size", 1024],
  mb: ["size", 1024 ** 2],
  g: ["size", 1024 ** 3],
  gb: ["size", 1024 ** 3],
  t: ["size", 1024 ** 4],
  tb: ["size", 1024 ** 4],
  ms: ["duration", 1],
  s: ["duration", 1000],
  sec: ["duration", 1000],
  min: ["duration", 60_000],
  h: ["duration", 3_600_000],
  d: ["duration", 86_400_000],
};
const LONGEST_NUMBER = 15;

/** A number and the letters behind it; no pattern, because compiling one takes longer than all that is read with it. */
function quantityOf(text: string): { readonly number: number; readonly unit: string } | undefined {
  const bare = text.trim();
  let at = bare.charCodeAt(0) === 45 ? 1 : 0;
  const digits = at;
  at = digitsEnd(bare, at);
  if (at === digits || at - digits > LONGEST_NUMBER) return undefined;
  if (bare.charCodeAt(at) === 46) {
    const fraction = at + 1;
    at = digitsEnd(bare, fraction);
    if (at === fraction || at - fraction > LONGEST_NUMBER) return undefined;
  }
  const unit = bare.slice(at).trim().toLowerCase();
  return { number: Number(bare.slice(0, at)), unit };
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** A bound of a circumstance: its number in bytes, milliseconds or ones, and what it counts; undefined when it is none. */
export function boundOf(
  text: string,
): { readonly amount: number; readonly kind: "size" | "duration" | "number" } | undefined {
  const quantity = quantityOf(text);
  if (quantity === undefined) return undefined;
  const { number, unit } = quantity;
  if (unit === "") return { amount: number, kind: "number" };
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known === undefined ? undefined : { amount: number * known[1], kind: known[0] };
}

/** How much a value is, counted as the bound is; undefined when that takes a closer look. */
export function amountOf(text: string, kind: "size" | "duration" | "number"): number | undefined {
  const quantity = quantityOf(text);
  if (quantity === undefined) return undefined;
  const { number, unit } = quantity;
  // Without a unit a size counts bytes, and a duration milliseconds.
  if (unit === "") return number;
  if (unit === "m") return kind === "size" ? number * 1024 ** 2 : kind === "duration" ? number * 60_000 : undefined;
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known !== undefined && known[0] === kind ? number * known[1] : undefined;
}
