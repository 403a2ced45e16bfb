import type { FlinkLine } from "../text/flink-line.js";
import { hasLine } from "../text/flink-line.js";
import { BIG_DURATIONS, ISO_DURATIONS } from "../values/duration.js";
import { MEMORY_UNITS } from "../values/memory-size.js";
import { M_IS_MINUTE, NANOS_PER_SECOND, TIME_UNITS, type TimeUnit } from "../values/time-unit.js";
import { ignoringCase, numberUpTo } from "./number-pattern.js";

const LONG_MAX = 2n ** 63n - 1n;
const INT_MAX = 2n ** 31n - 1n;

/** What Java's `String.trim` removes. */
const BLANKS = "[\\u0000-\\u0020]*";

interface UnitGroup {
  readonly names: readonly string[];
  /** Largest number that Flink accepts in front of these units. */
  readonly limit: bigint;
}

function numberWithUnit(groups: readonly UnitGroup[]): string {
  const alternatives = groups.map(
    ({ names, limit }) => `${numberUpTo(limit)}${BLANKS}(?:${names.map(ignoringCase).join("|")})`,
  );
  return `^${BLANKS}(?:${alternatives.join("|")})${BLANKS}$`;
}

/** The texts that `MemorySize.parse` accepts; the same on every release line. A number without unit counts bytes. */
export function memorySizePattern(): string {
  return numberWithUnit(
    MEMORY_UNITS.map((labels, index) => ({
      names: index === 0 ? ["", ...labels] : labels,
      limit: LONG_MAX / 1024n ** BigInt(index),
    })),
  );
}

/**
 * The texts that `TimeUtils.parseDuration` accepts on a line: `m` for minutes from 1.15, numbers above a long from 2.0
 * as long as the seconds fit one, ISO-8601 from 2.1. A number without unit counts milliseconds.
 */
export function durationPattern(line: FlinkLine): string {
  const units = numberWithUnit(TIME_UNITS.map((unit) => timeUnitGroup(unit, line)));
  return hasLine(ISO_DURATIONS, line) ? `(?:${units})|(?:${ISO_DURATION})` : units;
}

function timeUnitGroup({ labels, nanos }: TimeUnit, line: FlinkLine): UnitGroup {
  const known = hasLine(M_IS_MINUTE, line) ? labels : labels.filter((label) => label !== "m");
  const names = labels.includes("ms") ? ["", ...known] : known;
  if (nanos >= NANOS_PER_SECOND) return { names, limit: LONG_MAX / (nanos / NANOS_PER_SECOND) };
  const perSecond = NANOS_PER_SECOND / nanos;
  return { names, limit: hasLine(BIG_DURATIONS, line) ? (LONG_MAX + 1n) * perSecond - 1n : LONG_MAX };
}

/** `java.time.Duration.parse`, without amounts that add up to less than nothing: those Flink refuses. */
const ISO_DURATION = (() => {
  const part = (unit: string, fraction = ""): string => `(?:[+]?[0-9]{1,18}${fraction}${ignoringCase(unit)})`;
  const time = `${part("H")}?${part("M")}?${part("S", "(?:[.,][0-9]{0,9})?")}?`;
  return `^${BLANKS}[+]?[pP](?=[0-9+tT])${part("D")}?(?:[tT](?=[0-9+])${time})?${BLANKS}$`;
})();

/** The texts that `Integer.parseInt` and `Long.parseLong` accept, Arabic digits only. */
export function integerPattern(type: "int" | "long"): string {
  const limit = type === "int" ? INT_MAX : LONG_MAX;
  return `^(?:[+]?${numberUpTo(limit)}|-${numberUpTo(limit + 1n)})$`;
}

/** The texts that `Double.parseDouble` and `Float.parseFloat` accept. */
export const FLOATING_PATTERN = (() => {
  const digits = "(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?";
  const hex = "0[xX](?:[0-9a-fA-F]+[.]?|[0-9a-fA-F]*[.][0-9a-fA-F]+)[pP][+-]?[0-9]+";
  return `^${BLANKS}[+-]?(?:NaN|Infinity|(?:${digits}|${hex})[fFdD]?)${BLANKS}$`;
})();

/** The texts that Flink reads as a boolean. */
export const BOOLEAN_PATTERN = `^(?:${ignoringCase("true")}|${ignoringCase("false")})$`;

/** The texts that Flink matches with one of these constants; the comparison ignores case. */
export function enumPattern(texts: readonly string[]): string {
  return `^(?:${texts.map(ignoringCase).join("|")})$`;
}
