/** The recorded starts of fixtures/oracle/start, as tools ask them anew. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../generate/generated-file.js";
import { type Oracle, type OracleUnavailable, openOracle } from "./client.js";
import { resolve } from "./resolve.js";

/** What a process did. */
export interface StartAnswer {
  readonly verdict: string;
  readonly error?: string;
  readonly message?: string | null;
  readonly where?: string;
}

/** A configuration, and what became of it by release line. */
export interface StartCase {
  readonly id: string;
  readonly topic: string;
  /** Why it is not asked again. */
  readonly only?: string;
  readonly role: string;
  readonly config: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly answers: Record<string, StartAnswer>;
}

/** A case on one release line. */
export interface Asked {
  readonly start: StartCase;
  readonly flink: string;
}

/** Where they lie. */
export const FOLDER = join(ROOT, "fixtures/oracle/start");
/** Lists about cases, and cases that depend on more than a configuration. */
const LISTS = ["pending.json", "unseen.json", "conversions.json"];

/** By file name. */
export function readCases(): ReadonlyMap<string, { readonly source: string; readonly cases: readonly StartCase[] }> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json") && !LISTS.includes(name));
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), "utf8"))]));
}

/** The same numbers for the same seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of all, drawn with a seed. */
export function sampleOf(all: readonly Asked[], size: number, seed: number): readonly Asked[] {
  const random = randomOf(seed);
  const drawn = all.map((asked) => ({ asked, at: random() })).sort((left, right) => left.at - right.at);
  return drawn.slice(0, size).map(({ asked }) => asked);
}

/** The judge with the jars of everything that will be asked. */
export function openStarts(asked: readonly Asked[]): Oracle | OracleUnavailable {
  const linesOf = (yarn: boolean) => [
    ...new Set(asked.filter(({ start }) => (start.role === "yarn") === yarn).map(({ flink }) => flink)),
  ];
  try {
    resolve(linesOf(true), "yarn");
  } catch (reason) {
    return { unavailable: reason instanceof Error ? reason.message : String(reason) };
  }
  return openOracle({ lines: linesOf(false), tier: "start" });
}

/** A JVM holds one release, with a Hadoop or without, so they take turns. */
export function inTurns(asked: readonly Asked[]): readonly Asked[] {
  const world = ({ start, flink }: Asked) => `${flink} ${start.role === "yarn"}`;
  return [...asked].sort((left, right) => world(left).localeCompare(world(right)));
}
