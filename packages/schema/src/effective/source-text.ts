import { phrase } from "../text/phrase.js";

/** The forms in which the engine says where it learnt something, with what they speak of. */
const FORMS: readonly (readonly [form: RegExp, text: string])[] = [
  [/^directive in line (.+)$/, "directive in line {it}"],
  [/^keys (.+)$/, "keys {it}"],
  [/^key (.+)$/, "key {it}"],
  [/^image (.+)$/, "image {it}"],
];

/** Where something about the target was learnt from, in the reader's language. */
export function sourceText(source: string): string {
  return source.split(", ").map(onePart).join(", ");
}

function onePart(source: string): string {
  for (const [form, text] of FORMS) {
    const it = form.exec(source)?.[1];
    if (it !== undefined) return phrase(text, { it: it.split(" and ").join(phrase(" and ")) });
  }
  return phrase(source);
}
