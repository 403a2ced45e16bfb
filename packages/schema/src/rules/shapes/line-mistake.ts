import type { Catalogue } from "../../catalogue/catalogue.js";
import { isForeignComment } from "./malformed-key.js";
import { hasOddCharacter } from "./odd-characters.js";

/** What a person did on a line that Flink cannot split into key and value. */
export type LineMistake =
  | "missing-space"
  | "missing-value"
  | "equals"
  | "dash-d"
  | "sequence-item"
  | "foreign-comment"
  | "odd-character"
  | "missing-colon"
  | "continuation"
  | "template"
  | "document-marker"
  | "byte-order-mark"
  | "prose";

const TEMPLATE = /\{\{|\}\}|\{%|%\}|<%|%>|^\$\{?\w+\}?$|^\$\(\w+\)$|^@\w+@$|^%\w+%$/;

/**
 * Tells what a line means that Flink cannot split. `text` is the line without its comment and without blanks around it.
 * Every such line is one mistake, so that no two rules report it.
 */
export function lineMistake(text: string, catalogue: Catalogue): LineMistake {
  if (text === "\ufeff") return "byte-order-mark";
  if (/^(---|\.\.\.|%YAML\b.*)$/.test(text)) return "document-marker";
  if (isForeignComment(text)) return "foreign-comment";
  if (/^-y?D\s*[\w.-]+/.test(text)) return "dash-d";
  if (/^-(\s|$)/.test(text)) return "sequence-item";
  const [, key = "", separator = "", rest = ""] = /^([\w.-]+)[ \t]*([:=：﹕]?)([\s\S]*)$/.exec(text) ?? [];
  if (key === "" || !(key.includes(".") || catalogue.exact(key) !== undefined || rest === "")) return unclear(text);
  if (separator === ":") {
    if (rest === "") return "missing-value";
    if (/^\s/.test(rest) && rest.charCodeAt(0) > 127) return "odd-character";
    return rest.startsWith("//") || hasOddCharacter(rest.charAt(0)) ? unclear(text) : "missing-space";
  }
  if (separator === "=") return "equals";
  if (separator !== "") return "odd-character";
  return catalogue.exact(key) !== undefined && rest !== "" ? "missing-colon" : unclear(text);
}

function unclear(text: string): LineMistake {
  if (TEMPLATE.test(text)) return "template";
  return hasOddCharacter(text) ? "odd-character" : "prose";
}
