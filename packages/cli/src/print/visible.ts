/**
 * Characters that a terminal would act on or hide: controls, direction marks, blanks without width, line separators, and
 * halves of surrogate pairs. A file must not be able to move our cursor or to rearrange what people read.
 */
const UNPRINTABLE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What stands for a character that must not reach the terminal: a picture for controls, its number for the others. */
export function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** Makes a text safe to print on one line of a terminal. Line ends and tabs become visible too. */
export function visible(text: string): string {
  return text.replace(/[\t\n]/g, pictureOf).replace(UNPRINTABLE, pictureOf);
}

/** Makes a text of several lines safe to print; line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(UNPRINTABLE, (character, at: number) =>
    character === "\r" && text.charCodeAt(at + 1) === 10 ? character : pictureOf(character),
  );
}

/** Whether a character must not be printed as it is. */
export function isUnprintable(character: string): boolean {
  UNPRINTABLE.lastIndex = 0;
  return UNPRINTABLE.test(character);
}
