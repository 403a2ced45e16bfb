import { phrase } from "./phrase.js";

/**
 * The Flink release lines that flinkconf knows, oldest first. A set of lines is a bit mask ({@link LineSet}): bit `i`
 * stands for `FLINK_LINES[i]`, so that "does this hold on every line of the target" is one machine instruction.
 */
export const FLINK_LINES = [
  "1.10",
  "1.11",
  "1.12",
  "1.13",
  "1.14",
  "1.15",
  "1.16",
  "1.17",
  "1.18",
  "1.19",
  "1.20",
  "2.0",
  "2.1",
  "2.2",
  "2.3",
] as const;

/** One Flink release line, such as `"1.20"`; its newest patch release is meant. */
export type FlinkLine = (typeof FLINK_LINES)[number];

/** A set of Flink release lines as a bit mask over {@link FLINK_LINES}. */
export type LineSet = number;

/** Every line that flinkconf knows. */
export const ALL_LINES: LineSet = (1 << FLINK_LINES.length) - 1;

/** The newest line that flinkconf knows. */
export const NEWEST_LINE: FlinkLine = "2.3";

/** The set that holds one line only. */
export function lineSet(line: FlinkLine): LineSet {
  return 1 << FLINK_LINES.indexOf(line);
}

/** Every line from `since` to `until`, both included; an absent bound is open. */
export function linesBetween(since?: FlinkLine, until?: FlinkLine): LineSet {
  const first = since === undefined ? 0 : FLINK_LINES.indexOf(since);
  const last = until === undefined ? FLINK_LINES.length - 1 : FLINK_LINES.indexOf(until);
  return ((1 << (last + 1)) - 1) & ~((1 << first) - 1);
}

/** The lines of a set, oldest first. */
export function linesOf(set: LineSet): FlinkLine[] {
  return FLINK_LINES.filter((_, index) => (set & (1 << index)) !== 0);
}

/** Whether `set` holds `line`. */
export function hasLine(set: LineSet, line: FlinkLine): boolean {
  return (set & lineSet(line)) !== 0;
}

/** The newest line of a set that is not empty. */
export function newestOf(set: LineSet): FlinkLine {
  return FLINK_LINES[31 - Math.clz32(set)] ?? NEWEST_LINE;
}

/** Whether `text` names a line that flinkconf knows. */
export function isFlinkLine(text: string): text is FlinkLine {
  return (FLINK_LINES as readonly string[]).includes(text);
}

/** A set of lines for people: `"1.10 to 1.16, 2.0"`. */
export function describeLines(set: LineSet): string {
  const parts: string[] = [];
  for (let i = 0; i < FLINK_LINES.length; i++) {
    if ((set & (1 << i)) === 0) continue;
    let end = i;
    while ((set & (1 << (end + 1))) !== 0) end++;
    const first = FLINK_LINES[i] as string;
    const last = FLINK_LINES[end] as string;
    parts.push(end === i ? first : end === i + 1 ? `${first}, ${last}` : phrase("{first} to {last}", { first, last }));
    i = end;
  }
  return parts.join(", ");
}
