import { editDistance } from "./edit-distance.js";
import { bitCount, letterBits, wordsOf } from "./key-words.js";

/** A known key that is spelt nearly like an unknown one. */
export interface SpellingCandidate {
  /** Place of the key in the list that was searched. */
  readonly index: number;
  /** Edits between the two without regard to case and separators. */
  readonly edits: number;
}

/** Finds keys that differ by a few characters. */
export interface SpellingSearch {
  near(key: string): readonly SpellingCandidate[];
}

/** Most separators that a key of Flink's holds; keys whose lengths differ by more cannot be near each other. */
const MOST_SEPARATORS = 14;

/** Makes a search over `keys`. What is needed of a key is worked out when a key of about its length is first looked for. */
export function createSpellingSearch(keys: readonly string[]): SpellingSearch {
  const squeezedKeys: (string | undefined)[] = new Array(keys.length);
  const bits = new Int32Array(keys.length);

  return {
    near(key) {
      const squeezed = squeeze(key);
      const limit = editLimit(squeezed.length);
      const ownBits = letterBits(key);
      const shortest = squeezed.length - limit;
      const longest = squeezed.length + limit + MOST_SEPARATORS;
      const found: SpellingCandidate[] = [];
      for (let index = 0; index < keys.length; index++) {
        const known = keys[index] ?? "";
        if (known.length < shortest || known.length > longest) continue;
        let knownBits = bits[index] ?? 0;
        if (knownBits === 0) {
          knownBits = letterBits(known);
          bits[index] = knownBits;
        }
        if (bitCount(ownBits ^ knownBits) > 2 * limit) continue;
        const other = squeezedKeys[index] ?? squeeze(known);
        squeezedKeys[index] = other;
        const edits = editDistance(squeezed, other, limit);
        if (edits > limit || (edits > 1 && !sameWordsMisspelt(key, known))) continue;
        found.push({ index, edits });
      }
      return found;
    },
  };
}

/**
 * Whether two keys differ by slips inside of words. Several edits that turn one word into another (`size`, `min`), or
 * that make a word more, are another key and no slip.
 */
function sameWordsMisspelt(key: string, known: string): boolean {
  const own = wordsOf(key);
  const others = wordsOf(known);
  if (own.length !== others.length) return false;
  return own.every((word, index) => {
    const other = others[index] ?? "";
    if (isPartOf(word, other)) return true;
    const limit = Math.max(1, Math.floor(Math.min(word.length, other.length) / 4));
    return editDistance(word, other, limit) <= limit;
  });
}

/** Whether one of two words, not too short to say something, goes on in the other (`checkpoint`, `checkpointing`). */
export function isPartOf(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.length - short.length <= 3 && long.includes(short);
}

/** Lower case without separators: what is left of a key for someone who only half remembers it. */
export function squeeze(key: string): string {
  return key.toLowerCase().replace(/[._-]+/g, "");
}

/** How many slips may be believed in a key of this length: a short word is soon another word. */
function editLimit(length: number): number {
  if (length < 5) return 0;
  if (length < 9) return 1;
  return length < 16 ? 2 : 3;
}
