import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** An option as real Flink lists it. */
export interface RealOption {
  readonly key: string;
  readonly type: string;
  readonly default: unknown;
  readonly hasDefault: boolean;
  readonly enum: readonly { readonly name: string; readonly text: string }[] | null;
  readonly fallbackKeys: readonly { readonly key: string }[];
}

/** A setting that real Flink has loaded: the Java type, and what a String option reads. */
export type Loaded = readonly [type: string, text: string];

/** What an option reads, before it is converted. */
export interface RealReading {
  readonly option: RealOption;
  /** The keys it comes from. */
  readonly keys: readonly string[];
  /** Absent for a map that is read from keys below its own. */
  readonly loaded: Loaded | undefined;
  readonly map: Readonly<Record<string, string>> | undefined;
  /** The default, where nothing is set. */
  readonly unset?: { readonly value: unknown };
}

/** An option that nothing is set for; undefined when it has no default. */
export function defaultReading(option: RealOption): RealReading | undefined {
  if (!option.hasDefault) return undefined;
  return { option, keys: [], loaded: undefined, map: undefined, unset: { value: option.default } };
}

const FOLDER = fileURLToPath(new URL("../../fixtures/oracle/catalogue/", import.meta.url));
const known = new Map<string, readonly RealOption[]>();

/** The options of a line that a configuration may hold, recorded from real Flink; nothing of our catalogue is in them. */
export function realOptions(line: string): readonly RealOption[] {
  let options = known.get(line);
  if (options === undefined) {
    const dump = JSON.parse(readFileSync(join(FOLDER, `${line}.json`), "utf8")) as {
      readonly options: readonly (RealOption & { readonly kind: string })[];
    };
    options = dump.options.filter(({ kind, key }) => (kind === "flink" || kind === "sql") && !key.includes("<"));
    known.set(line, options);
  }
  return options;
}

/** Lines that read a map option from the keys below its own. */
const KNOWS_PREFIX_MAPS = (line: string): boolean => !/^1\.1[0-3]$/.test(line);

/** What each option that is set reads, by key: its own key first, then its other keys in Flink's order. */
export function realReadings(line: string, entries: ReadonlyMap<string, Loaded>): ReadonlyMap<string, RealReading> {
  const readings = new Map<string, RealReading>();
  for (const option of realOptions(line)) {
    for (const key of [option.key, ...option.fallbackKeys.map((other) => other.key)]) {
      const loaded = entries.get(key);
      if (loaded !== undefined) readings.set(option.key, { option, keys: [key], loaded, map: undefined });
      else if (option.type === "map" && KNOWS_PREFIX_MAPS(line)) {
        const below = [...entries].filter(([name]) => name.startsWith(`${key}.`));
        if (below.length === 0) continue;
        const map = Object.fromEntries(below.map(([name, [, text]]) => [name.slice(key.length + 1), text]));
        readings.set(option.key, { option, keys: below.map(([name]) => name), loaded: undefined, map });
      } else continue;
      break;
    }
  }
  return readings;
}

/** The keys that no option of a line has, neither as its own nor as another one, nor below a map. */
export function unclaimed(line: string, entries: ReadonlyMap<string, Loaded>): readonly string[] {
  const claimed = new Set<string>();
  const maps: string[] = [];
  for (const { key, fallbackKeys, type } of realOptions(line)) {
    for (const name of [key, ...fallbackKeys.map((other) => other.key)]) {
      claimed.add(name);
      if (type === "map") maps.push(`${name}.`);
    }
  }
  return [...entries.keys()].filter((key) => !claimed.has(key) && !maps.some((prefix) => key.startsWith(prefix)));
}

/** The option of a line that is an option of another line: the same key, or one of the two is another key of the other one. */
export function sameOption(option: RealOption, line: string): RealOption | undefined {
  const options = realOptions(line);
  const has = ({ fallbackKeys }: RealOption, name: string): boolean => fallbackKeys.some(({ key }) => key === name);
  return (
    options.find(({ key }) => key === option.key) ??
    options.find((other) => has(other, option.key)) ??
    options.find(({ key }) => has(option, key))
  );
}
