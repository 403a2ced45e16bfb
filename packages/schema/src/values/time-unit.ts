import { type LineSet, linesBetween } from "../text/flink-line.js";

export const NANOS_PER_SECOND = 1_000_000_000n;

/** A unit of `org.apache.flink.util.TimeUtils`. */
export interface TimeUnit {
  readonly name: string;
  /** In Flink's order, lower case. */
  readonly labels: readonly string[];
  readonly nanos: bigint;
}

const S = NANOS_PER_SECOND;

/** The units of durations, in Flink's order. */
export const TIME_UNITS: readonly TimeUnit[] = [
  { name: "DAYS", labels: ["d", "day", "days"], nanos: 86400n * S },
  { name: "HOURS", labels: ["h", "hour", "hours"], nanos: 3600n * S },
  { name: "MINUTES", labels: ["min", "m", "minute", "minutes"], nanos: 60n * S },
  { name: "SECONDS", labels: ["s", "sec", "secs", "second", "seconds"], nanos: S },
  { name: "MILLISECONDS", labels: ["ms", "milli", "millis", "millisecond", "milliseconds"], nanos: 1_000_000n },
  { name: "MICROSECONDS", labels: ["µs", "micro", "micros", "microsecond", "microseconds"], nanos: 1000n },
  { name: "NANOSECONDS", labels: ["ns", "nano", "nanos", "nanosecond", "nanoseconds"], nanos: 1n },
];

/** Lines on which `m` is a minute; before, Flink refuses it. */
export const M_IS_MINUTE: LineSet = linesBetween("1.15");

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  TIME_UNITS.flatMap((unit) => unit.labels.map((label) => [label, unit] as const)),
);

/** The unit with this label in lower case, `m` included. */
export function timeUnit(label: string): TimeUnit | undefined {
  return UNITS.get(label);
}

/** The units as the message of the refusal lists them. */
export function timeUnitList(knowsM: boolean): string {
  return TIME_UNITS.map(({ name, labels }) => {
    const shown = knowsM ? labels : labels.filter((label) => label !== "m");
    return `${name}: (${shown.join(" | ")})`;
  }).join(", ");
}
