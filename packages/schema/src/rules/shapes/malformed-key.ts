import { hasOddCharacter } from "./odd-characters.js";

/** What is wrong with the shape of a key that no option can have. */
export type KeyMalformation =
  /** Something fills it in before Flink reads the file; no rule speaks of it. */
  | "template"
  | "byte-order-mark"
  | "dash-d"
  | "equals"
  | "missing-space"
  | "sequence"
  | "foreign-comment"
  | "quotes"
  | "odd-character"
  | "blank";

const TEMPLATE = /\{\{|\}\}|\{%|%\}|<%|%>|\$\{|\$\(|@\w+@|%\w+%/;

/**
 * What is wrong with the shape of a key, or undefined when an option could be called so. A rule of the area `syntax`
 * speaks of such a key; to others it is nothing.
 */
export function keyMalformation(key: string): KeyMalformation | undefined {
  if (/^[\w.-]*$/.test(key) && !key.startsWith("-")) return undefined;
  if (key.startsWith("\ufeff")) return "byte-order-mark";
  if (TEMPLATE.test(key)) return "template";
  if (isForeignComment(key)) return "foreign-comment";
  if (/^-y?D/.test(key)) return "dash-d";
  if (/^-(\s|$)/.test(key)) return "sequence";
  if (/^(["']).*\1$/.test(key)) return "quotes";
  if (hasOddCharacter(key)) return "odd-character";
  if (/^[\w.-]+\s*=/.test(key)) return "equals";
  if (/^[\w-]+(\.[\w-]+)+\s*:/.test(key)) return "missing-space";
  return /\s/.test(key) ? "blank" : undefined;
}

/** Whether a key has a shape that no option can have. */
export function isMalformedKey(key: string): boolean {
  return keyMalformation(key) !== undefined;
}

/** Whether a line begins as a comment does elsewhere, but not in Flink's files. */
export function isForeignComment(text: string): boolean {
  return /^(\/\/|\/\*|\*\/|<!--|-->|--\s|;\s)/.test(text);
}
