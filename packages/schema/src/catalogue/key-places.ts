import { hashOfKey } from "../text/key-hash.js";

/**
 * Where the keys of a lint table stand. It is made from the text within a millisecond or two; the command line carries it ready
 * made, because that would be most of what a look at one file takes.
 */
export interface KeyPlaces {
  /** Places plus one by the hash of the literal key; 0 is free. Their number is a power of two. */
  readonly slots: Uint16Array;
  /** Where each key begins in the text, and at last where the next would. */
  readonly keyStarts: Int32Array;
  /** The same for rows. */
  readonly rowStarts: Int32Array;
  /** The place of the first template; literal keys come first. */
  readonly firstTemplate: number;
}

/** Finds the keys and rows of a lint table. */
export function keyPlacesOf(text: string): KeyPlaces {
  const keysEnd = Math.max(0, text.indexOf("\n\n"));
  const keys = text.slice(0, keysEnd).split("\n");
  const keyStarts = new Int32Array(keys.length + 1);
  const rowStarts = new Int32Array(keys.length + 1);
  rowStarts[0] = keysEnd + 2;
  let firstTemplate = keys.length;
  while (firstTemplate > 0 && keys[firstTemplate - 1]?.includes("<")) firstTemplate--;
  const slots = new Uint16Array(1 << (34 - Math.clz32(Math.max(4, keys.length))));
  for (const [place, key] of keys.entries()) {
    keyStarts[place + 1] = (keyStarts[place] as number) + key.length + 1;
    rowStarts[place + 1] = text.indexOf("\n", rowStarts[place]) + 1;
    if (place < firstTemplate) put(slots, hashOfKey(key), place + 1);
  }
  return { slots, keyStarts, rowStarts, firstTemplate };
}

function put(slots: Uint16Array, hash: number, value: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = value;
}

/**
 * The place of a literal key in a lint table, or -1.
 * @param hash of the key
 */
export function placeOfKey(text: string, { slots, keyStarts }: KeyPlaces, key: string, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const place = (slots[slot] as number) - 1;
    if (place === -1) return -1;
    const start = keyStarts[place] as number;
    if ((keyStarts[place + 1] as number) - start - 1 === key.length && text.startsWith(key, start)) return place;
  }
}
