/**
 * The words of a key in lower case: parts between `.`, `-` and `_`, and the humps of camel case
 * (`taskmanager.numberOfTaskSlots` has `taskmanager`, `number`, `of`, `task`, `slots`).
 */
export function wordsOf(key: string): string[] {
  const words: string[] = [];
  let word = "";
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    const upper = code >= 65 && code <= 90;
    if (code === 46 || code === 45 || code === 95) {
      if (word !== "") words.push(word);
      word = "";
      continue;
    }
    if (upper && word !== "" && isLower(key.charCodeAt(i - 1))) {
      words.push(word);
      word = "";
    }
    word += upper ? String.fromCharCode(code + 32) : key.charAt(i);
  }
  if (word !== "") words.push(word);
  return words;
}

function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Which letters a text holds, as bits; digits and signs share one. Texts within `k` edits differ in at most `2 k` bits. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    bits |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << 26;
  }
  return bits;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
