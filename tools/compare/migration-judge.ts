import { isDeepStrictEqual } from "node:util";
import { flinkCatalogue } from "../../packages/schema/src/catalogue/flink-catalogue.js";
import { parseConfigYaml } from "../../packages/schema/src/formats/config-yaml/parse-config-yaml.js";
import { parseFlinkConf } from "../../packages/schema/src/formats/flink-conf/parse-flink-conf.js";
import { type MigratedFormat, type Migration, migrate } from "../../packages/schema/src/migrate/migrate.js";
import { sourceText } from "../../packages/schema/src/text/decode.js";
import type { FlinkLine } from "../../packages/schema/src/text/flink-line.js";
import type { Oracle, OracleAnswer, OracleQuestion } from "../oracle/client.js";
import { defaultReading, type Loaded, type RealReading, realReadings, sameOption, unclaimed } from "./real-options.js";

/** A file and where it shall go. */
export interface MigrationCase {
  readonly name: string;
  readonly text: string;
  readonly from: FlinkLine;
  readonly to: FlinkLine;
  readonly oldFormat: MigratedFormat;
  readonly format: MigratedFormat;
  readonly containers: boolean;
}

/** What came of a case: mistakes are ours, notes are differences that the report lists. */
export interface Verdict {
  readonly name: string;
  readonly refused: boolean;
  readonly mistakes: readonly string[];
  /** Options whose values real Flink reads alike before and after. */
  readonly equal: number;
  /** Options that it reads in another way, which a note says. */
  readonly listed: number;
}

interface Compared {
  readonly option: string;
  readonly names: readonly string[];
  readonly before: RealReading;
  readonly after: RealReading;
}

/** Lets real Flink load the old file and the new one on their lines, and compare what every option reads. */
export async function judgeMigrations(cases: readonly MigrationCase[], oracle: Oracle): Promise<readonly Verdict[]> {
  const moved = cases.map((one) => {
    const read = one.oldFormat === "flink-conf" ? parseFlinkConf : parseConfigYaml;
    return migrate(read(sourceText(one.text)), one, flinkCatalogue());
  });
  const loads = await oracle.ask(
    cases.flatMap(({ text, from, to, oldFormat, format }, index): OracleQuestion[] => {
      const outcome = moved[index];
      const after = outcome !== undefined && "text" in outcome ? outcome.text : "";
      return [
        { flink: from, ask: "load", kind: oldFormat, text },
        { flink: to, ask: "load", kind: format, text: after },
      ];
    }),
  );
  const open: { readonly index: number; readonly compared: Compared }[] = [];
  const questions: OracleQuestion[] = [];
  const verdicts = cases.map((one, index) => {
    const outcome = moved[index];
    const verdict = { name: one.name, refused: false, mistakes: [] as string[], equal: 0, listed: 0 };
    if (outcome === undefined || "refused" in outcome) {
      verdict.refused = true;
      if (loads[index * 2]?.error === undefined) verdict.mistakes.push("we refuse a file that Flink loads");
      return verdict;
    }
    const before = entriesOf(loads[index * 2]);
    const after = entriesOf(loads[index * 2 + 1]);
    if (before === undefined) verdict.mistakes.push("Flink does not load the old file, and we do");
    if (after === undefined)
      verdict.mistakes.push(`Flink does not load the new file: ${loads[index * 2 + 1]?.message}`);
    if (before === undefined || after === undefined) return verdict;
    for (const compared of pairs(one, outcome, before, after, verdict)) {
      open.push({ index, compared });
      questions.push(...conversions(one, compared));
    }
    return verdict;
  });
  const answers = await oracle.ask(questions);
  let at = 0;
  for (const { index, compared } of open) {
    const outcome = moved[index] as Migration;
    const verdict = verdicts[index];
    const one = cases[index];
    if (verdict === undefined || one === undefined) continue;
    const { before, after } = compared;
    const left = before.unset ?? answers[at++];
    const right = after.unset ?? answers[at++];
    if (isSame(compared, left, right)) verdict.equal++;
    else if (isListed(outcome, compared.names)) verdict.listed++;
    else {
      verdict.mistakes.push(
        `${compared.option}: ${JSON.stringify(left)} before, ${JSON.stringify(right)} after, and no note says so`,
      );
    }
  }
  return verdicts;
}

function entriesOf(answer: OracleAnswer | undefined): ReadonlyMap<string, Loaded> | undefined {
  const entries = (answer?.value as { readonly entries?: Readonly<Record<string, string | Loaded>> } | undefined)
    ?.entries;
  if (entries === undefined) return undefined;
  return new Map(
    Object.entries(entries).map(([key, value]) => [
      key,
      typeof value === "string" ? (["String", value] as const) : value,
    ]),
  );
}

/** The options that both lines read something for; what only one of them reads must be listed. */
function pairs(
  { from, to }: MigrationCase,
  outcome: Migration,
  before: ReadonlyMap<string, Loaded>,
  after: ReadonlyMap<string, Loaded>,
  verdict: { mistakes: string[]; equal: number; listed: number },
): readonly Compared[] {
  const old = realReadings(from, before);
  const now = realReadings(to, after);
  const oldPlain = new Set(unclaimed(from, before));
  const newPlain = new Set(unclaimed(to, after));
  const found: Compared[] = [];
  const seen = new Set<string>();
  const only = (option: string, keys: readonly string[], names: readonly string[], when: string): void => {
    // What is an option on the one line is read as plain text on the other, by a script or by other means than an option.
    const plain = (one: string): boolean =>
      oldPlain.has(one) !== newPlain.has(one) && before.get(one)?.[1] === after.get(one)?.[1];
    if (keys.every(plain)) verdict.equal++;
    else if (isListed(outcome, names)) verdict.listed++;
    else verdict.mistakes.push(`${option} is read ${when} only, and no note says so`);
  };
  for (const [key, reading] of old) {
    const successor = sameOption(reading.option, to);
    const other = successor === undefined ? undefined : (now.get(successor.key) ?? defaultReading(successor));
    if (successor !== undefined) seen.add(successor.key);
    const names = [key, ...reading.keys, ...(successor === undefined ? [] : [successor.key])];
    if (other === undefined) only(key, reading.keys, names, "before");
    else found.push({ option: key, names: [...names, ...other.keys], before: reading, after: other });
  }
  for (const [key, reading] of now) {
    if (seen.has(key)) continue;
    const predecessor = sameOption(reading.option, from);
    const other = predecessor === undefined ? undefined : (old.get(predecessor.key) ?? defaultReading(predecessor));
    const names = [key, ...reading.keys];
    if (other === undefined) only(key, reading.keys, names, "after");
    else found.push({ option: key, names: [...names, ...other.keys], before: other, after: reading });
  }
  const newKeys = new Set(newPlain);
  for (const key of oldPlain) {
    const same = after.get(key)?.[1] === before.get(key)?.[1];
    if (same) verdict.equal++;
    else if (isListed(outcome, [key])) verdict.listed++;
    else verdict.mistakes.push(`${key} is not carried over, and no note says so`);
    newKeys.delete(key);
  }
  for (const key of newKeys) if (!before.has(key)) only(key, [key], [key], "after");
  return found;
}

/** The names that the notes of a migration speak of. */
function isListed({ notes }: Migration, names: readonly string[]): boolean {
  const said = new Set<string>();
  for (const { key, now, data } of notes) {
    for (const name of [key, ...`${now ?? ""}, ${data["now"] ?? ""}, ${data["option"] ?? ""}`.split(/, |: /)]) {
      if (name !== undefined) said.add(name);
    }
  }
  return names.some((name) => said.has(name));
}

const PROTOCOL_TYPES: ReadonlySet<string> = new Set([
  ..."boolean int long float double duration memory map list<string> list<map>".split(" "),
]);

/** What to ask about a pair: both values with their types; nothing where texts are compared. */
function conversions(one: MigrationCase, { before, after }: Compared): readonly OracleQuestion[] {
  return [
    conversion(before, typeOf(before, after), one.from, one.oldFormat),
    conversion(after, typeOf(after, before), one.to, one.format),
  ].filter((question) => question !== undefined);
}

/** Texts that became a type are read with it; enums are compared as texts. */
function typeOf({ option }: RealReading, other: RealReading): string {
  const type = protocolType(option.type) ?? protocolType(other.option.type);
  if (type === undefined) return "string";
  const otherType = protocolType(other.option.type);
  return option.type === "string" && otherType !== undefined ? otherType : type;
}

function protocolType(type: string): string | undefined {
  const named = type.replace("memory-size", "memory").replace("list<enum>", "list<string>");
  return PROTOCOL_TYPES.has(named) ? named : undefined;
}

function conversion(
  { loaded, map, unset }: RealReading,
  type: string,
  flink: string,
  format: MigratedFormat,
): OracleQuestion | undefined {
  if (unset !== undefined) return undefined;
  if (loaded === undefined) {
    const set = Object.entries(map ?? {}).map(([key, text]) => [`k.${key}`, text]);
    return { flink, ask: "lookup", set, key: "k", type: "map", alternatives: [] };
  }
  const [javaType, text] = loaded;
  if (format === "flink-conf") return { flink, ask: "convert", via: "legacy", type, input: text };
  if (javaType === "String") return { flink, ask: "convert", via: "standard", type, input: text };
  return { flink, ask: "convert", via: "yaml", type, input: `k: ${text}\n` };
}

function isSame({ before, after }: Compared, left: OracleAnswer | undefined, right: OracleAnswer | undefined): boolean {
  if (left?.error !== undefined || right?.error !== undefined) {
    return left?.error !== undefined && right?.error !== undefined && before.loaded?.[1] === after.loaded?.[1];
  }
  const oldType = before.option.type;
  const newType = after.option.type;
  if (oldType === "enum" && newType === "enum") {
    return String(left?.value).toUpperCase() === String(right?.value).toUpperCase();
  }
  if (newType === "duration" && (oldType === "long" || oldType === "int"))
    return isClose(millisOf(right?.value), Number(left?.value));
  if (oldType === "duration" && (newType === "long" || newType === "int"))
    return isClose(millisOf(left?.value), Number(right?.value));
  if (newType === "memory-size" && oldType === "int") return String(left?.value) === String(right?.value);
  if (oldType === "memory-size" && newType === "int") return String(left?.value) === String(right?.value);
  if (newType === "string" && (oldType === "int" || oldType === "long"))
    return before.loaded?.[1] === after.loaded?.[1];
  if (oldType === "string" && (newType === "int" || newType === "long"))
    return before.loaded?.[1] === after.loaded?.[1];
  return isDeepStrictEqual(left?.value, right?.value);
}

/** JSON numbers hold no whole long. */
function isClose(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= Math.abs(left) * 1e-12;
}

/** Milliseconds of a duration in ISO-8601 as Java writes it. */
function millisOf(value: unknown): number {
  const [, hours = "0", minutes = "0", seconds = "0"] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(String(value)) ?? [];
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000);
}
