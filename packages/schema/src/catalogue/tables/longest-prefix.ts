/** A value for every key that starts with one of some prefixes; the longest prefix that fits a key decides. */
export interface PrefixTable<Value> {
  valueOf(key: string): Value | undefined;
}

/**
 * Prepares a table of prefixes. A prefix fits a key that is equal to it or goes on with one of `.`, `-` and `_` behind
 * it; a prefix that itself ends so fits everything that starts with it.
 */
export function prefixTable<Value>(rules: Iterable<readonly [prefix: string, value: Value]>): PrefixTable<Value> {
  const values = new Map(rules);
  return {
    valueOf(key) {
      for (let end = key.length; end > 0; end--) {
        if (end < key.length && !isSeparator(key.charCodeAt(end)) && !isSeparator(key.charCodeAt(end - 1))) continue;
        const value = values.get(key.slice(0, end));
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}

function isSeparator(code: number): boolean {
  return code === 46 || code === 45 || code === 95;
}
