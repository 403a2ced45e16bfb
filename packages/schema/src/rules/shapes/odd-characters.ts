import { phrase } from "../../text/phrase.js";

/** Characters that look like ASCII ones and that Flink takes for what they are: full-width, typographic, invisible. */
const ODD = /[\u00a0\u00ad\u1680\u2000-\u200f\u2018-\u201f\u2028-\u202f\u205f\u2060-\u2064\u3000\ufeff\uff01-\uff5e]/;

const ODD_ALL = new RegExp(ODD.source, "g");

/** The ASCII characters that people meant; an invisible character was not meant at all. */
const MEANT: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u00ad": "",
  "\u200b": "",
  "\u200c": "",
  "\u200d": "",
  "\u200e": "",
  "\u200f": "",
  "\u2028": "",
  "\u2029": "",
  "\u202a": "",
  "\u202b": "",
  "\u202c": "",
  "\u202d": "",
  "\u202e": "",
  "\u2060": "",
  "\u2061": "",
  "\u2062": "",
  "\u2063": "",
  "\u2064": "",
  "\ufeff": "",
};

/** Whether a text holds a character that only looks like an ASCII one. */
export function hasOddCharacter(text: string): boolean {
  return ODD.test(text);
}

/** The first such character, for a message: its code point and a name. */
export function describeOddCharacter(text: string): string {
  const found = ODD.exec(text)?.[0] ?? "";
  const code = found.charCodeAt(0);
  const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code >= 0xff01 && code <= 0xff5e)
    return phrase('{point}, a full-width "{ascii}"', { point, ascii: asciiOf(found) });
  if (asciiOf(found) === "") return phrase("{point}, an invisible character", { point });
  if (asciiOf(found) === " ") return phrase("{point}, a blank that is none for Flink", { point });
  return phrase("{point}, a typographic quote", { point });
}

/** The text with those characters replaced by what was meant. */
export function toAscii(text: string): string {
  return text.replace(ODD_ALL, asciiOf);
}

function asciiOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return MEANT[character] ?? " ";
}
