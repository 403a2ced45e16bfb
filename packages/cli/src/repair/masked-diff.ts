import { HIDDEN_CONTENT, type SecretText, unifiedDiff } from "@flinkconf/schema/host";
import { visible } from "../print/visible.js";

/** Marks what stands for a secret while lines are compared: from the private use area, so that no file means anything by it. */
const MARK = "\uF8F0";
const MARKS = /\uF8F0\d+\uF8F0/g;

/**
 * The unified diff of a file and its repaired text, with secrets hidden. A line whose secret changes still counts as changed.
 */
export function maskedDiff(path: string, before: SecretText, after: SecretText, newPath = path): string {
  const numbers = new Map<string, number>();
  const diff = unifiedDiff(marked(before, numbers), marked(after, numbers), {
    before: `a/${visible(path)}`,
    after: `b/${visible(newPath)}`,
  });
  return diff.replace(MARKS, HIDDEN_CONTENT);
}

/** Puts a number for every secret, the same for the same secret. */
function marked({ text, secrets }: SecretText, numbers: Map<string, number>): string {
  let out = "";
  let done = 0;
  for (const { start, end } of secrets) {
    out += text.slice(done, start);
    // Line ends stay, so that line numbers do.
    out += text.slice(start, end).replace(/[^\r\n]+/g, (piece) => {
      const number = numbers.get(piece) ?? numbers.size;
      numbers.set(piece, number);
      return `${MARK}${number}${MARK}`;
    });
    done = end;
  }
  return out + text.slice(done);
}
