import { visible } from "../print/visible.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Half of a surrogate pair, and characters that XML forbids; both halves of a pair match as one. */
const NO_XML = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff\ufffe\uffff]/g;

/** A text of one line for XML and HTML, between tags and in attributes; what cannot be shown becomes visible. */
export function markup(text: string): string {
  return entities(visible(text));
}

/** The same for a text that we composed of lines, each of them made visible already. */
export function entities(text: string): string {
  return wellFormed(text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? ""));
}

/** A sentence for HTML, in which backticks hold what is code. */
export function sentence(text: string): string {
  return markup(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

/** A text without what is no character. */
export function wellFormed(text: string): string {
  return text.replace(NO_XML, (character) => (character.length === 2 ? character : "\ufffd"));
}
