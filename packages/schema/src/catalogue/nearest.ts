import type { LineSet } from "../text/flink-line.js";
import type { CatalogueKey, NearKey } from "./catalogue.js";
import { editDistance } from "./edit-distance.js";
import { wordsOf } from "./key-words.js";
import { createSpellingSearch, type SpellingSearch, squeeze } from "./near-spelling.js";
import { areOpposites, createStructureSearch, type StructureSearch } from "./near-structure.js";
import { FREQUENT_KEYS } from "./tables/frequent-keys.js";
import { OPEN_PREFIXES } from "./tables/open-prefixes.js";

/** Longest key that anything is suggested for; no key of Flink's is longer. */
const LONGEST = 160;
/** How many suggestions are given unless more are asked for. */
const FEW = 3;

interface Scored extends NearKey {
  readonly cost: number;
}

/** What the search needs from the catalogue. */
export interface NearestSource {
  /** Literal keys, sorted. */
  readonly keys: readonly string[];
  row(index: number): CatalogueKey | undefined;
}

/** Makes the search; nothing is prepared before the first question. */
export function createNearest(
  source: NearestSource,
): (key: string, lines: LineSet, limit?: number) => readonly NearKey[] {
  let spelling: SpellingSearch | undefined;
  let structure: StructureSearch | undefined;

  return (key, lines, limit = FEW) => {
    if (key.length > LONGEST || key.length < 3 || !/[a-zA-Z]/.test(key)) return [];
    spelling ??= createSpellingSearch(source.keys);
    let found: Scored[] = [];
    for (const { index, edits } of spelling.near(key)) {
      add(found, key, source.row(index), lines, "spelling", 0.04 * edits);
    }
    for (const suggestion of nearStems(key, lines)) found.push(suggestion);
    if (found.length === 0) {
      structure ??= createStructureSearch(source.keys);
      for (const { index, likeness } of structure.near(key)) {
        add(found, key, source.row(index), lines, "structure", 1 - likeness);
      }
      // What is much less like the key than the best is no suggestion beside it.
      const best = Math.min(...found.map(({ cost }) => cost));
      found = found.filter(({ cost }) => cost <= best + 0.15);
    } else {
      const fewest = Math.min(...found.map(({ distance }) => distance));
      found = found.filter(({ distance }) => distance <= fewest + 1);
    }
    found.sort((left, right) => left.cost - right.cost || (left.key < right.key ? -1 : 1));
    return found.slice(0, limit).map(({ cost: _, ...near }) => near);
  };
}

function add(
  found: Scored[],
  key: string,
  row: CatalogueKey | undefined,
  lines: LineSet,
  difference: NearKey["difference"],
  cost: number,
): void {
  if (row === undefined || row.internal || row.key === key || (row.accepted & lines) === 0) return;
  if (difference === "spelling" && saysTheOpposite(key, row.key)) return;
  const frequent = FREQUENT_KEYS.has(row.key) ? 0.05 : 0;
  found.push({
    key: row.key,
    distance: editDistance(key, row.key, LONGEST),
    caseOnly: key.toLowerCase() === row.key.toLowerCase(),
    difference,
    cost: cost + (isPresentName(row, lines) ? 0 : 0.05) - frequent,
  });
}

/** Whether the key is an option that is not deprecated on the newest of the lines that read it. */
function isPresentName(row: CatalogueKey, lines: LineSet): boolean {
  const newest = 1 << (31 - Math.clz32(row.accepted & lines));
  return row.variants.some((variant) => (variant.lines & newest) !== 0 && !variant.deprecated);
}

function saysTheOpposite(key: string, known: string): boolean {
  const own = wordsOf(key);
  const others = wordsOf(known);
  return own.some((word, index) => areOpposites(word, others[index] ?? ""));
}

/** Open prefixes whose own words are nearly those of the key (`metrics.reporters.prom.port`, `containerised.…`). */
function nearStems(key: string, lines: LineSet): Scored[] {
  const segments = key.split(".");
  const found: Scored[] = [];
  for (const { stem, lines: legal } of OPEN_PREFIXES) {
    if ((legal & lines) === 0) continue;
    const parts = stem.slice(0, -1).split(".");
    if (segments.length <= parts.length || parts[0]?.startsWith("$")) continue;
    const literal = parts.filter((part) => !part.startsWith("<")).join(".");
    const own = segments.slice(0, parts.length);
    const written = own.filter((_, index) => !parts[index]?.startsWith("<")).join(".");
    if (literal.length < 8) continue;
    const limit = literal.length < 16 ? 1 : 2;
    const edits = editDistance(squeeze(written), squeeze(literal), limit);
    if (edits > limit || (edits === 0 && written === literal)) continue;
    const mended = parts.map((part, index) => (part.startsWith("<") ? (own[index] ?? "") : part));
    const suggestion = [...mended, ...segments.slice(parts.length)].join(".");
    found.push({
      key: suggestion,
      distance: editDistance(key, suggestion, LONGEST),
      caseOnly: key.toLowerCase() === suggestion.toLowerCase(),
      difference: "spelling",
      cost: 0.04 * edits,
    });
  }
  return found;
}
