import type { Catalogue } from "../catalogue/catalogue.js";
import { type KeyPlaces, placeOfKey } from "../catalogue/key-places.js";
import { plainLines } from "../effective/layered-config.js";
import type { LineSet } from "../text/flink-line.js";
import { hashOfKey } from "../text/key-hash.js";
import { requiredTexts } from "./required-texts.js";
import { RULE_AREAS } from "./rule.js";
import {
  FOR_WAKER,
  OFF_BY_DEFAULT,
  ON_CONFIG_YAML,
  ON_FLINK_CONF,
  OP,
  OWN_KEY,
  type ScreenTable,
  UNLISTED,
} from "./screen-table.js";
import {
  type KnownCircumstance,
  type KnownOption,
  readCircumstances,
  readSleeper,
  type SleepingRule,
  type WakeTable,
} from "./wake-table.js";

/** What is compiled, and where keys stand. */
export interface CompilerInput {
  readonly wake: WakeTable;
  readonly catalogue: Pick<Catalogue, "exact">;
  /** The text of the lint table. */
  readonly text: string;
  readonly places: KeyPlaces;
}

/**
 * Compiles a wake table; undefined when a rule of it looks at everything, so that no file can be told by its keys.
 * @throws {RangeError} when there is more than sixteen bits can number
 */
export function compileScreen({ wake, catalogue, text, places }: CompilerInput): ScreenTable | undefined {
  const rules: SleepingRule[] = [];
  const byPattern = new Map<string, number[]>();
  for (const area of RULE_AREAS) {
    const own = wake[area];
    if (own === undefined) continue;
    if (own.always) return undefined;
    const first = rules.length;
    rules.push(...lines(own.sleepers).map(readSleeper));
    for (const line of lines(own.keys)) {
      const [pattern = "", ...numbers] = line.split(" ");
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), ...numbers.map((number) => first + Number(number))]);
    }
  }
  const compiler = new Compiler((key) => placeOfKey(text, places, key, hashOfKey(key)), catalogue);
  const sleepers = rules.flatMap((rule) => [rule.lines, flagsOf(rule), compiler.placeOf(rule.when)]);
  const prefixes = [...byPattern].filter(([pattern]) => pattern.endsWith(".*"));
  const wakesOf = (key: string): readonly number[] => [
    ...(byPattern.get(key) ?? []),
    ...prefixes.flatMap(([pattern, woken]) => (isBelow(key, pattern) ? woken : [])),
  ];
  const wakes: number[] = [];
  const wakeStarts = [0];
  for (let place = 0; place < places.firstTemplate; place++) {
    const key = text.slice(places.keyStarts[place], (places.keyStarts[place + 1] ?? 0) - 1);
    // An old name wakes the rules about the whole document that its option does.
    const named = (catalogue.exact(key)?.aliasOf ?? []).flatMap(({ option }) =>
      wakesOf(option).filter((sleeper) => rules[sleeper]?.documents),
    );
    wakes.push(...new Set([...wakesOf(key), ...named]));
    wakeStarts.push(wakes.length);
  }
  const unlisted = [...byPattern]
    .filter(([pattern]) => pattern !== "*" && (pattern.endsWith(".*") || compiler.isUnlisted(pattern)))
    .map(([key, woken]) => ({ key, wakes: woken }));
  return {
    wakeStarts: narrow(wakeStarts),
    wakes: narrow(wakes),
    everywhere: byPattern.get("*") ?? [],
    unlisted,
    sleepers: narrow(sleepers),
    ids: rules.map(({ id }) => id),
    allIds: RULE_AREAS.flatMap((area) => (wake[area]?.rules ?? "").split(" ").filter((id) => id !== "")),
    ops: narrow(compiler.ops),
    words: compiler.words,
  };
}

const lines = (text: string): readonly string[] => (text === "" ? [] : text.split("\n"));

const isBelow = (key: string, pattern: string): boolean =>
  key.length >= pattern.length && key.startsWith(pattern.slice(0, -1));

function flagsOf({ offByDefault, formats }: SleepingRule): number {
  const on = (format: "flink-conf" | "config-yaml", flag: number): number =>
    formats === undefined || formats.includes(format) ? flag : 0;
  return (offByDefault ? OFF_BY_DEFAULT : 0) + on("flink-conf", ON_FLINK_CONF) + on("config-yaml", ON_CONFIG_YAML);
}

function narrow(numbers: readonly number[]): Uint16Array {
  for (const number of numbers) if (!(number >= 0 && number <= 0xffff)) throw new RangeError(`${number} is too large`);
  return Uint16Array.from(numbers);
}

class Compiler {
  /** Begins with circumstances of which there are none. */
  readonly ops: number[] = [0];
  readonly words: string[] = [];
  private readonly places = new Map<string, number>([["", 0]]);
  private readonly wordPlaces = new Map<string, number>();

  constructor(
    private readonly placeOfKey: (key: string) => number,
    private readonly catalogue: Pick<Catalogue, "exact">,
  ) {}

  isUnlisted(key: string): boolean {
    return this.placeOfKey(key) === -1;
  }

  /** Where circumstances begin; equal ones stand there once. */
  placeOf(when: string): number {
    let place = this.places.get(when);
    if (place === undefined) {
      const circumstances = readCircumstances(when);
      const numbers = byEffort(circumstances).flatMap((one) => this.numbersOf(one));
      place = this.ops.length;
      this.ops.push(circumstances.length + (circumstances.some(asksForWaker) ? FOR_WAKER : 0), ...numbers);
      this.places.set(when, place);
    }
    return place;
  }

  private numbersOf(circumstance: KnownCircumstance): readonly number[] {
    const [code, numbers] = this.op(circumstance);
    return [code, numbers.length, ...numbers];
  }

  private op(one: KnownCircumstance): readonly [code: number, numbers: readonly number[]] {
    if ("anyOf" in one) return [OP.anyOf, byEffort(one.anyOf).flatMap((each) => this.numbersOf(each))];
    if ("complete" in one) return [OP.complete, [one.complete ? 1 : 0]];
    if ("neighbour" in one) return [OP.neighbour, [this.word(one.neighbour)]];
    if ("deployment" in one) return [OP.deployment, one.deployment.map((word) => this.word(word))];
    if ("waker" in one) return [OP.waker, [this.word(one.waker)]];
    const names = this.names(one.key);
    if ("set" in one) return one.set ? [OP.set, names] : [OP.unset, this.setters(one.key)];
    const counted = [names.length, ...names];
    if ("sameAs" in one) return [OP.sameAs, [...counted, ...this.names(one.sameAs)]];
    if ("oneOf" in one) return [OP.oneOf, [...counted, ...one.oneOf.map((word) => this.word(word))]];
    if ("noneOf" in one) return [OP.noneOf, [...counted, ...one.noneOf.map((word) => this.word(word))]];
    if ("holding" in one) return [OP.holding, [...counted, ...one.holding.map((word) => this.word(word))]];
    if ("matching" in one) {
      const texts = requiredTexts(one.matching).map((text) => this.word(text));
      return [OP.matching, [...counted, this.word(one.matching), ...texts]];
    }
    if ("below" in one) return [OP.below, [...counted, this.word(one.below)]];
    return [OP.above, [...counted, this.word(one.above)]];
  }

  /** The keys that set an option under one of its names, each with the lines on which it does. */
  private setters({ names }: KnownOption): readonly number[] {
    const lines = new Map<string, LineSet>();
    const add = (key: string, on: LineSet): void => void lines.set(key, (lines.get(key) ?? 0) | on);
    for (const name of names) {
      const option = this.catalogue.exact(name);
      if (option === undefined) continue;
      add(name, option.primary | plainLines(option));
      for (const variant of option.variants) for (const { key } of variant.alternatives) add(key, variant.lines);
    }
    return [...lines].flatMap(([key, on]) => (this.isUnlisted(key) ? [] : [this.placeOfKey(key), on]));
  }

  private names({ names }: KnownOption): readonly number[] {
    return names.map((key) => {
      if (key === "*") return OWN_KEY;
      const place = this.placeOfKey(key);
      return place === -1 ? UNLISTED + this.word(key) : place;
    });
  }

  private word(word: string): number {
    let place = this.wordPlaces.get(word);
    if (place === undefined) {
      if (word.includes("\n")) throw new RangeError(`a line break in ${word}`);
      place = this.words.length;
      this.words.push(word);
      this.wordPlaces.set(word, place);
    }
    return place;
  }
}

/** Patterns come last: they have to be compiled first. */
function byEffort(list: readonly KnownCircumstance[]): readonly KnownCircumstance[] {
  const effort = (one: KnownCircumstance): number => {
    if ("anyOf" in one) return Math.max(...one.anyOf.map(effort));
    return "matching" in one || "waker" in one ? 2 : "neighbour" in one ? 1 : 0;
  };
  return [...list].sort((one, other) => effort(one) - effort(other));
}

/** Whether a circumstance depends on which key woke the rule. */
function asksForWaker(one: KnownCircumstance): boolean {
  if ("anyOf" in one) return one.anyOf.some(asksForWaker);
  return "waker" in one || ("key" in one && one.key.names[0] === "*");
}
