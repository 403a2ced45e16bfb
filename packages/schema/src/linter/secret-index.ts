import type { Range } from "../text/source-text.js";

/** The shortest secret that is hidden wherever it turns up; shorter ones are hidden in findings about their own key. */
export const SHORTEST_SECRET = 4;
/** So much of a secret is compared; what follows is hidden with it. */
const COMPARED = 256;

/** Secrets by their first characters, so that a text is searched in one pass however many there are. */
export class SecretIndex {
  /** For the first characters of a secret: how much of the secrets that begin so is compared, longest first. */
  private readonly lengths = new Map<string, number[]>();
  /** The compared part of every secret, and how long the longest such secret is. */
  private readonly known = new Map<string, number>();

  constructor(secrets: Iterable<string>) {
    for (const secret of secrets) {
      const compared = secret.slice(0, COMPARED);
      this.known.set(compared, Math.max(secret.length, this.known.get(compared) ?? 0));
      const start = secret.slice(0, SHORTEST_SECRET);
      const lengths = this.lengths.get(start);
      if (lengths === undefined) this.lengths.set(start, [compared.length]);
      else if (!lengths.includes(compared.length)) lengths.push(compared.length);
    }
    for (const lengths of this.lengths.values()) lengths.sort((left, right) => right - left);
  }

  /** Where secrets stand in a text, in order and apart. */
  find(text: string): Range[] {
    const found: Range[] = [];
    if (this.lengths.size === 0) return found;
    for (let i = 0; i + SHORTEST_SECRET <= text.length; i++) {
      const lengths = this.lengths.get(text.slice(i, i + SHORTEST_SECRET));
      if (lengths === undefined) continue;
      for (const length of lengths) {
        const whole = this.known.get(text.slice(i, i + length));
        if (whole === undefined) continue;
        const end = Math.min(text.length, i + whole);
        found.push({ start: i, end });
        i = end - 1;
        break;
      }
    }
    return found;
  }

  /** The text with every secret replaced. */
  hide(text: string, by: string): string {
    const found = this.find(text);
    if (found.length === 0) return text;
    let out = "";
    let done = 0;
    for (const { start, end } of found) {
      out += text.slice(done, start) + by;
      done = end;
    }
    return out + text.slice(done);
  }
}
