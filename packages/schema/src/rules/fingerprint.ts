/** Numbers findings whose rule, key and line text are the same, so that every fingerprint of a file is its own. */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  /** 16 hexadecimal digits of a rule, a key and the text of a line; the same whatever stands above the line. */
  of(rule: string, key: string | undefined, lineText: string): string {
    const text = `${rule}\n${key ?? ""}\n${lineText.trim()}`;
    const count = (this.seen.get(text) ?? 0) + 1;
    this.seen.set(text, count);
    return hash(count === 1 ? text : `${text}\n${count}`);
  }
}

/** Two 32-bit FNV-1a hashes over the UTF-16 code units, the second one with another start. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit ^ (i & 0xff), 0x01000193);
  }
  return hex(first) + hex(second);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
