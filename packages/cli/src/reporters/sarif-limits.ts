import { gzipSync } from "node:zlib";
import type { Severity } from "@flinkconf/schema/host";

/** A result of SARIF, ready as text. */
export interface LimitedResult {
  readonly severity: Severity;
  readonly text: string;
}

/** GitHub refuses a run with more results. */
export const MOST_RESULTS = 25_000;
/** GitHub refuses more than 10 MB after gzip; the rest is for the rules. In bytes. */
export const MOST_BYTES = 8_000_000;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The results that GitHub takes, in their order; of too many the least severe ones are left out. */
export function withinLimits(
  results: readonly LimitedResult[],
  { mostResults = MOST_RESULTS, mostBytes = MOST_BYTES } = {},
): { readonly shown: readonly string[]; readonly left: number } {
  let kept = worst(results, mostResults);
  while (kept.length > 0 && packedSize(kept, mostBytes) > mostBytes) kept = worst(kept, Math.floor(kept.length * 0.8));
  return { shown: kept.map(({ text }) => text), left: results.length - kept.length };
}

function worst(results: readonly LimitedResult[], count: number): readonly LimitedResult[] {
  if (results.length <= count) return results;
  const order = results.map((_, index) => index);
  const rank = (index: number): number => RANK[results[index]?.severity ?? "info"];
  // Sorting is stable: among equals the first ones stay.
  order.sort((a, b) => rank(a) - rank(b));
  const chosen = new Set(order.slice(0, count));
  return results.filter((_, index) => chosen.has(index));
}

/** What the results take after gzip; not measured where they are small enough as they are. */
function packedSize(results: readonly LimitedResult[], enough: number): number {
  const plain = results.reduce((sum, { text }) => sum + text.length, 0);
  // A character takes up to three bytes.
  if (plain * 3 < enough) return plain;
  return gzipSync(results.map(({ text }) => text).join(",\n"), { level: 1 }).length;
}
