/** So many characters at the end of a key are hashed; keys of one file mostly differ there. */
export const HASHED = 12;

/** One step of the hash; the last character comes first, so that a key need not be put together to be hashed. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of the end and the length of a key; a 32-bit number. */
export function hashOfKey(key: string): number {
  return hashOfRange(key, 0, key.length);
}

/** The same for a key that stands in a text. */
export function hashOfRange(text: string, start: number, end: number): number {
  let hash = end - start;
  const last = end - start > HASHED ? end - HASHED : start;
  for (let at = end - 1; at >= last; at--) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
