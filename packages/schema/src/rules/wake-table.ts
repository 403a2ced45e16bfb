import type { Rule, RuleArea } from "./rule.js";

/**
 * What wakes the rules of one area, in words separated by blanks: small enough to stand on the way of every run, so that
 * the area itself is loaded only when a file needs it.
 */
export interface AreaWake {
  /** Ids of all its rules, sorted. */
  readonly rules: string;
  /** Whether a rule looks at every document or at every entry. */
  readonly always: boolean;
  /** Exact keys and `prefix.*` patterns. */
  readonly keys: string;
  /** Codes of syntax problems. */
  readonly problems: string;
  /** Codes of entry faults. */
  readonly faults: string;
}

/** What wakes the rules of every area. `wake.generated.ts` holds the one of the rules of this package. */
export type WakeTable = Readonly<Partial<Record<RuleArea, AreaWake>>>;

const sorted = (words: readonly string[]): string => [...new Set(words)].sort().join(" ");

/** The wake table of one area, from its rules. */
export function areaWake(rules: readonly Rule[]): AreaWake {
  return {
    rules: sorted(rules.map((rule) => rule.id)),
    always: rules.some((rule) => rule.keys === "all" || (rule.keys === undefined && rule.checkDocument !== undefined)),
    keys: sorted(rules.flatMap((rule) => (rule.keys === undefined || rule.keys === "all" ? [] : rule.keys))),
    problems: sorted(rules.flatMap((rule) => rule.problems ?? [])),
    faults: sorted(rules.flatMap((rule) => rule.faults ?? [])),
  };
}

/** The wake table of some rules, area by area. */
export function wakeTable(rules: readonly Rule[]): WakeTable {
  const table: Partial<Record<RuleArea, AreaWake>> = {};
  for (const area of [...new Set(rules.map((rule) => rule.area))].sort()) {
    table[area] = areaWake(rules.filter((rule) => rule.area === area));
  }
  return table;
}
