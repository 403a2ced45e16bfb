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
const QUANTITY = /^\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)\s*([a-z]{0,3})\s*$/i;

/** A bound of a circumstance: its number in bytes, milliseconds or ones, and what it counts; undefined when it is none. */
export function boundOf(
  text: string,
): { readonly amount: number; readonly kind: "size" | "duration" | "number" } | undefined {
  const match = QUANTITY.exec(text);
  const unit = match?.[2]?.toLowerCase() ?? "";
  if (match === null) return undefined;
  if (unit === "") return { amount: Number(match[1]), kind: "number" };
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known === undefined ? undefined : { amount: Number(match[1]) * known[1], kind: known[0] };
}

/** How much a value is, counted as the bound is; undefined when that takes a closer look. */
export function amountOf(text: string, kind: "size" | "duration" | "number"): number | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  const unit = match[2]?.toLowerCase() ?? "";
  // Without a unit a size counts bytes, and a duration milliseconds.
  if (unit === "") return amount;
  if (unit === "m") return kind === "size" ? amount * 1024 ** 2 : kind === "duration" ? amount * 60_000 : undefined;
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return known !== undefined && known[0] === kind ? amount * known[1] : undefined;
}
