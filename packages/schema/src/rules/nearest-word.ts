import { editDistance } from "../catalogue/edit-distance.js";

/** The word of a short list that a person most likely meant, or undefined when none is near; the first of equals. Case is ignored. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > 100) return undefined;
  let best: string | undefined;
  let limit = Math.max(2, Math.floor(word.length / 4));
  const lower = word.toLowerCase();
  for (const candidate of known) {
    const distance = editDistance(lower, candidate.toLowerCase(), limit);
    if (distance > limit || distance >= candidate.length) continue;
    if (best !== undefined && distance === limit) continue;
    best = candidate;
    limit = distance;
    if (distance === 0) break;
  }
  return best;
}
