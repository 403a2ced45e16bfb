/** First and last code points that take two columns (Unicode East Asian Width W and F, and emoji). */
const WIDE: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x2614, 0x2615, 0x2648, 0x2653, 0x26aa, 0x26ab, 0x2705, 0x2705,
  0x274c, 0x274c, 0x2753, 0x2755, 0x2795, 0x2797, 0x2b1b, 0x2b1c, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf,
  0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
  0xffe0, 0xffe6, 0x16fe0, 0x18aff, 0x1b000, 0x1b2ff, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000,
  0x3fffd,
];

const NO_WIDTH = /^\p{M}$/u;

/** How many columns a terminal gives to a code point: 0 for marks on the character before, 2 for wide ones. */
export function widthOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1;
  for (let i = 0; i < WIDE.length; i += 2) {
    if (codePoint < (WIDE[i] ?? 0)) break;
    if (codePoint <= (WIDE[i + 1] ?? 0)) return 2;
  }
  // Symbols, arrows, lines and blocks: no marks are among them, and the pattern takes milliseconds to compile.
  if (codePoint >= 0x2100 && codePoint < 0x2cef) return 1;
  return NO_WIDTH.test(String.fromCodePoint(codePoint)) ? 0 : 1;
}

/** How many columns a text takes that holds no tabs and no controls. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
  return width;
}

/** A text with blanks behind it, so that it takes so many columns. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - textWidth(text)));
}
