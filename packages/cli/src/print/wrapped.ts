import { textWidth } from "./width.js";

/** Breaks a text between words into lines of at most `width` columns; a longer word gets a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const size = textWidth(word);
    if (line !== "" && used + 1 + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += line === "" ? word : ` ${word}`;
    used += (used === 0 ? 0 : 1) + size;
  }
  lines.push(line);
  return lines;
}
