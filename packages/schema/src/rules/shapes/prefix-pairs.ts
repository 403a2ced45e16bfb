import type { ConfigEntry } from "../../formats/document.js";
import type { RuleContext } from "../rule.js";

/** Two settings one of whose keys is the beginning of the other: `state.backend` and `state.backend.incremental`. */
export interface PrefixPair {
  readonly shorter: ConfigEntry;
  readonly longer: ConfigEntry;
}

const DOT = 46;

/**
 * The settings whose keys are the beginning of another one's, each with the first such other. One pass over all keys with
 * a running hash at every dot, so that a big file costs no text for each of its parents.
 */
export function prefixPairs({ entries, effective }: RuleContext): readonly PrefixPair[] {
  const bits = tableSize(entries.length);
  const filter = new Uint8Array(bits);
  for (const { entry } of entries) filter[hashOf(entry.key) & (bits - 1)] = 1;
  const pairs: PrefixPair[] = [];
  const seen = new Set<string>();
  for (const { entry: longer } of entries) {
    const { key } = longer;
    let hash = 0;
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      if (code === DOT && filter[hash & (bits - 1)] === 1) {
        const prefix = key.slice(0, i);
        if (effective.has(prefix) && !seen.has(prefix)) {
          seen.add(prefix);
          const shorter = effective.entriesOf(prefix).findLast(({ layer }) => layer.own);
          if (shorter !== undefined) pairs.push({ shorter: shorter.entry, longer });
        }
      }
      hash = (Math.imul(hash, 31) + code) | 0;
    }
  }
  return pairs;
}

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
}

/** A power of two, so large that few of the places are taken. */
function tableSize(count: number): number {
  return 1 << (32 - Math.clz32(Math.max(1, count) * 16));
}
