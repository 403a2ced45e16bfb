import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FLINK_LINES, type FlinkLine } from "../../src/text/flink-line.js";

/** A file of answers recorded from real Flink. */
export interface Recording<Case> {
  readonly origin: string;
  readonly releases: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

export interface FileContent {
  readonly text?: string;
  readonly base64?: string;
}

export interface LegacyFile extends FileContent {
  readonly entries: Readonly<Record<string, string>>;
  readonly skipped?: readonly (readonly [number, string])[];
}

export interface StandardFile extends FileContent {
  readonly entries?: Readonly<Record<string, readonly [string, string]>>;
  readonly error?: readonly string[];
  readonly innermost?: string;
  readonly message?: string | null;
}

/** An answer that holds on some lines, or on all that know the question. */
export interface LineAnswer {
  readonly lines?: readonly FlinkLine[];
  readonly value?: unknown;
  readonly absent?: true;
  readonly error?: readonly string[];
  readonly message?: string;
  readonly load?: true;
  readonly used?: readonly string[];
  readonly entries?: Readonly<Record<string, readonly [string, string]>>;
  readonly skipped?: readonly (readonly [number, string])[];
}

export interface LineCase {
  readonly answers: readonly LineAnswer[];
}

export const LEGACY_LINES: readonly FlinkLine[] = FLINK_LINES.slice(0, FLINK_LINES.indexOf("2.0"));
export const STANDARD_LINES: readonly FlinkLine[] = FLINK_LINES.slice(FLINK_LINES.indexOf("1.19"));

export function recording<Case>(name: string): Recording<Case> {
  const path = fileURLToPath(new URL(`../../../../fixtures/oracle/parsing/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, "utf8")) as Recording<Case>;
}

/** Every line of a case with its answer; `newest` tells whether the recorded message is that line's. */
export function* answersByLine(
  test: LineCase,
  lines: readonly FlinkLine[],
): Generator<{ readonly line: FlinkLine; readonly answer: LineAnswer; readonly newest: boolean }> {
  for (const answer of test.answers) {
    const held = answer.lines ?? lines;
    for (const line of held) yield { line, answer, newest: line === held[held.length - 1] };
  }
}

/** Long messages were cut, not all at the same length; the class of an enum is whoever's asked. */
export function comparableMessage(message: string | null | undefined): string | null | undefined {
  return typeof message !== "string"
    ? message
    : message.replace(/enum class \S+\. Expected/, "enum class ?. Expected").slice(0, 255);
}
