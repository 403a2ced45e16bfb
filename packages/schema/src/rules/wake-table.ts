import { flinkCatalogue } from "../catalogue/flink-catalogue.js";
import type { FormatId } from "../formats/format-id.js";
import type { LineSet } from "../text/flink-line.js";
import type { Circumstance } from "./circumstance.js";
import type { Rule, RuleArea } from "./rule.js";

/**
 * What wakes the rules of one area, as text: small enough to stand on the way of every run, so that the area itself is loaded
 * only when a file needs it.
 */
export interface AreaWake {
  /** Ids of all its rules, sorted. */
  readonly rules: string;
  /** Whether a rule looks at every entry, or at every document whatever it holds: such an area is always loaded. */
  readonly always: boolean;
  /** One line for each rule that sleeps until keys wake it: {@link readSleeper} reads it. */
  readonly sleepers: string;
  /** One line for each key or `prefix.*`: the pattern, and the numbers of the sleepers it wakes; `*` stands for every document. */
  readonly keys: string;
  /** Codes of syntax problems. */
  readonly problems: string;
  /** Codes of entry faults. */
  readonly faults: string;
}

/** What wakes the rules of every area. `wake.generated.ts` holds the one of the rules of this package. */
export type WakeTable = Readonly<Partial<Record<RuleArea, AreaWake>>>;

/** A rule that keys wake, as far as it is known without being loaded. */
export interface SleepingRule {
  readonly id: string;
  /** Whether it has `checkEntry`, and `checkDocument`. */
  readonly entries: boolean;
  readonly documents: boolean;
  readonly lines: LineSet;
  /** Absent: every format of a Flink configuration. */
  readonly formats: readonly FormatId[] | undefined;
  readonly offByDefault: boolean;
  /** Its circumstances as text, which {@link readCircumstances} reads: most rules are asleep for other reasons. */
  readonly when: string;
}

/** An option as far as circumstances have to know it, so that the catalogue need not be asked. */
export interface KnownOption {
  /** The key, and the other names under which the option is read on some line. */
  readonly names: readonly string[];
  /** Lines on which an option has the first name as its own. */
  readonly primary: LineSet;
  /** It is a map on some line, which keys below its own set as well. */
  readonly map?: true;
}

type Known<T> = T extends { readonly sameAs: string }
  ? { readonly key: KnownOption; readonly sameAs: KnownOption }
  : T extends { readonly key: string }
    ? Omit<T, "key"> & { readonly key: KnownOption }
    : T;

/** A circumstance with its options looked up. */
export type KnownCircumstance =
  | Known<Exclude<Circumstance, { readonly anyOf: unknown }>>
  | { readonly anyOf: readonly KnownCircumstance[] };

const NOTHING: readonly KnownCircumstance[] = [];

/** Looks up the options of a circumstance. The key `*` and patterns stay what they are. */
export function knownCircumstance(circumstance: Circumstance): KnownCircumstance {
  if ("anyOf" in circumstance) return { anyOf: circumstance.anyOf.map(knownCircumstance) };
  if (!("key" in circumstance)) return circumstance;
  const key = knownOption(circumstance.key);
  return "sameAs" in circumstance ? { key, sameAs: knownOption(circumstance.sameAs) } : { ...circumstance, key };
}

function knownOption(key: string): KnownOption {
  const option = flinkCatalogue().exact(key);
  const names = new Set([key]);
  for (const use of option?.aliasOf ?? []) names.add(use.option);
  for (const { alternatives } of option?.variants ?? []) for (const other of alternatives) names.add(other.key);
  const isMap = option?.variants.some(({ type }) => type === "map") === true;
  return { names: [...names], primary: option?.primary ?? 0, ...(isMap ? { map: true } : {}) };
}

/** The line of the wake table for a rule. */
function sleeperLine(rule: Rule): string {
  const kind = (rule.checkEntry === undefined ? 0 : 1) + (rule.checkDocument === undefined ? 0 : 2);
  const off = rule.offByDefault === true ? "!" : "";
  const words = [rule.id, `${off}${kind}`, rule.lines.toString(36), (rule.formats ?? []).join(",")];
  const when =
    rule.when === undefined || rule.when.length === 0 ? "" : JSON.stringify(rule.when.map(knownCircumstance));
  return `${words.join(" ")} ${when}`.trimEnd();
}

/** Reads a line of `sleepers`. */
export function readSleeper(line: string): SleepingRule {
  const flags = line.indexOf(" ") + 1;
  const lines = line.indexOf(" ", flags) + 1;
  const formats = line.indexOf(" ", lines) + 1;
  const when = formats === 0 ? 0 : line.indexOf(" ", formats) + 1;
  const kind = kindOfSleeper(line);
  const named = formats === 0 ? "" : line.slice(formats, when === 0 ? line.length : when - 1);
  return {
    id: line.slice(0, flags - 1),
    entries: (kind & 1) !== 0,
    documents: (kind & 2) !== 0,
    lines: Number.parseInt(line.slice(lines, formats === 0 ? line.length : formats - 1), 36),
    formats: named === "" ? undefined : (named.split(",") as FormatId[]),
    offByDefault: line.charCodeAt(flags) === 33,
    when: when === 0 ? "" : line.slice(when),
  };
}

/** The circumstances of a sleeping rule. */
export function readCircumstances(text: string): readonly KnownCircumstance[] {
  return text === "" ? NOTHING : (JSON.parse(text) as KnownCircumstance[]);
}

/** What a line of `sleepers` says first, without reading the rest: 1 for `checkEntry`, 2 for `checkDocument`, 3 for both. */
export function kindOfSleeper(line: string): number {
  const at = line.indexOf(" ") + 1;
  return line.charCodeAt(line.charCodeAt(at) === 33 ? at + 1 : at) - 48;
}

const sorted = (words: readonly string[]): string => [...new Set(words)].sort().join(" ");

const isAlwaysAwake = (rule: Rule): boolean =>
  rule.keys === "all" ||
  (rule.keys === undefined && rule.checkDocument !== undefined && (rule.when === undefined || rule.when.length === 0));

const sleeps = (rule: Rule): boolean =>
  !isAlwaysAwake(rule) && (rule.checkEntry !== undefined || rule.checkDocument !== undefined);

/** The wake table of one area, from its rules. */
export function areaWake(rules: readonly Rule[]): AreaWake {
  const sleepers = rules.filter(sleeps);
  const byKey = new Map<string, number[]>();
  for (const [number, { keys = ["*"] }] of sleepers.entries()) {
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), number]);
  }
  return {
    rules: sorted(rules.map((rule) => rule.id)),
    always: rules.some(isAlwaysAwake),
    sleepers: sleepers.map(sleeperLine).join("\n"),
    keys: [...byKey]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, numbers]) => `${key} ${numbers.join(" ")}`)
      .join("\n"),
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
