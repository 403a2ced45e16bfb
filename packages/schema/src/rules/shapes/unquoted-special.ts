import type { SyntaxProblem } from "../../formats/document.js";
import type { WrittenPair } from "./yaml-place.js";
import { writtenPair } from "./yaml-place.js";

/** Characters that YAML gives a meaning at the start of a value. */
export const SPECIAL_START = /^[&*!%@`|>{}[\],]/;

/** Whether a value is one that only quotes make a text: it begins with such a character, or holds a colon and a blank. */
export function needsQuotes({ value }: WrittenPair): boolean {
  if (/^["']/.test(value)) return false;
  return SPECIAL_START.test(value) || /^[-?:]\s/.test(value) || /:(\s|$)/.test(value);
}

/** Whether the value on the line of a problem is a text that only lacks quotes: `&x` and `{x}` are null without them. */
export function isUnquoted(problem: SyntaxProblem, text: string): boolean {
  const pair = writtenPair(text, problem.start);
  return pair !== undefined && needsQuotes(pair);
}
