import { type LineSet, linesBetween } from "../../text/flink-line.js";

/** Words of a few options that are right on every line, or on the lines named; any other word is looked at by a rule. */
export const PLAIN_WORDS: ReadonlyMap<string, ReadonlyMap<string, LineSet>> = (() => {
  const all = linesBetween();
  const backends = new Map([
    ["rocksdb", all],
    ["hashmap", linesBetween("1.13")],
  ]);
  const targets = new Map([
    ["local", all],
    ["remote", all],
    ["yarn-session", all],
    ["kubernetes-session", all],
    ["yarn-application", linesBetween("1.11")],
    ["kubernetes-application", linesBetween("1.11")],
  ]);
  return new Map([
    ["state.backend", backends],
    ["state.backend.type", backends],
    ["execution.target", targets],
  ]);
})();

/** The words that need no look on any of `lines`; undefined for an option of which this is not known. */
export function plainWords(key: string, lines: LineSet): readonly string[] | undefined {
  const words = PLAIN_WORDS.get(key);
  return words && [...words].filter(([, fine]) => (lines & ~fine) === 0).map(([word]) => word);
}

/** The default of the lower bound of memory ranges; a lower bound above it or an upper bound below it can cross the other. */
export const RANGE_STARTS: ReadonlyMap<string, bigint> = new Map([
  ["taskmanager.memory.network", 64n << 20n],
  ["taskmanager.memory.jvm-overhead", 192n << 20n],
  ["jobmanager.memory.jvm-overhead", 192n << 20n],
]);
