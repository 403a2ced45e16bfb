import { textWidth, widthOf } from "./width.js";

/** Signs that no line begins with. */
const CLOSING = /^[，。、；：？！）」』】》”’…,.;:?!)\]}]/;
/** Signs that no line ends with. */
const OPENING = /[（「『【《“‘([{`]$/;

/**
 * Breaks a text into lines of at most `width` columns: between words, and between the characters of scripts that write none
 * apart. What is longer gets a line of its own.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    piecesOf(word).forEach((piece, index) => {
      const size = textWidth(piece);
      const blank = index === 0 && line !== "" ? 1 : 0;
      if (line !== "" && used + blank + size > width) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += blank === 1 && line !== "" ? ` ${piece}` : piece;
      used += (used === 0 ? 0 : blank) + size;
    });
  }
  lines.push(line);
  return lines;
}

/** The parts of a word between which a line may end. */
function piecesOf(word: string): readonly string[] {
  if (!/[\u2e80-\uffef]/.test(word)) return [word];
  const pieces: string[] = [];
  let quoted = false;
  for (const character of word) {
    const last = pieces[pieces.length - 1];
    const wide = widthOf(character.codePointAt(0) ?? 0) === 2;
    const lastIsWide = last !== undefined && widthOf(last.codePointAt(last.length - 1) ?? 0) === 2;
    const joins =
      last !== undefined &&
      (quoted ||
        CLOSING.test(character) ||
        OPENING.test(last) ||
        (!wide && !lastIsWide) ||
        (character === "`" && !quoted && !lastIsWide));
    if (character === "`") quoted = !quoted;
    if (joins) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}
