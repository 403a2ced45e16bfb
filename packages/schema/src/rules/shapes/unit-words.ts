import { memoryUnitShift } from "../../values/memory-size.js";
import { timeUnit } from "../../values/time-unit.js";

/** Units that people write for those of Flink's memory sizes. */
const MEMORY_WORDS: Readonly<Record<string, string>> = {
  byte: "b",
  kbyte: "k",
  kbytes: "k",
  kilobyte: "k",
  kilobytes: "k",
  meg: "m",
  megs: "m",
  mbyte: "m",
  mbytes: "m",
  megabyte: "m",
  megabytes: "m",
  gig: "g",
  gigs: "g",
  gbyte: "g",
  gbytes: "g",
  gigabyte: "g",
  gigabytes: "g",
  terabyte: "t",
  terabytes: "t",
};

/** Units that people write for those of Flink's durations, and what they certainly mean. */
const TIME_WORDS: Readonly<Record<string, string>> = {
  mins: "min",
  minuts: "min",
  minuets: "min",
  hr: "h",
  hrs: "h",
  hour: "h",
  msec: "ms",
  msecs: "ms",
  millisec: "ms",
  millisecs: "ms",
  second: "s",
  us: "micros",
  usec: "micros",
  usecs: "micros",
  μs: "micros",
  nsec: "ns",
  nsecs: "ns",
};

/** The label of Flink's that a word for a memory unit means. */
export function memoryUnitMeant(word: string): string | undefined {
  const label = word.toLowerCase().replace(/\.$/, "");
  return memoryUnitShift(label) === undefined ? MEMORY_WORDS[label] : label;
}

/** The label of Flink's that a word for a unit of time means. */
export function timeUnitMeant(word: string): string | undefined {
  const label = word.toLowerCase().replace(/\.$/, "");
  return label !== "" && timeUnit(label) !== undefined ? label : TIME_WORDS[label];
}

/** A decimal size such as `1.5` of `g` in whole mebibytes or kibibytes; undefined when it is no whole number of them. */
export function inMebibytes(number: string, unit: string): string | undefined {
  const shift = memoryUnitShift(unit);
  if (shift === undefined || shift < 10 || !/^\d*\.\d+$/.test(number)) return undefined;
  const kibibytes = Number(number) * 2 ** (shift - 10);
  if (!Number.isSafeInteger(kibibytes)) return undefined;
  return kibibytes % 1024 === 0 ? `${kibibytes / 1024}m` : `${kibibytes}k`;
}

const MILLISECOND = 1_000_000n;
const STEPS: readonly (readonly [bigint, string])[] = [
  [86_400_000n, "d"],
  [3_600_000n, "h"],
  [60_000n, "min"],
  [1000n, "s"],
  [1n, "ms"],
];

/** A number of milliseconds as a duration with the largest unit that keeps it whole. */
export function asDurationText(milliseconds: bigint): string {
  const [factor, unit] = STEPS.find(([step]) => milliseconds % step === 0n && milliseconds >= step) ?? [1n, "ms"];
  return `${milliseconds / factor} ${unit}`;
}

/** What a sum such as `1h30m`, a decimal such as `1.5h` or a number with a people's unit means, in milliseconds. */
export function durationMeant(text: string): bigint | undefined {
  const parts = [...text.trim().matchAll(/(\d+)(?:\.(\d{1,6}))?\s*([a-zA-Zµμ]+\.?)\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text.trim()) return undefined;
  let nanos = 0n;
  for (const [, whole = "0", fraction = "", word = ""] of parts) {
    const week = /^w(?:eeks?|ks?)?$/i.test(word);
    const unit = week ? timeUnit("d") : timeUnit(timeUnitMeant(word) ?? "");
    if (unit === undefined) return undefined;
    const scaled = BigInt(whole + fraction) * unit.nanos * (week ? 7n : 1n);
    const divisor = 10n ** BigInt(fraction.length);
    if (scaled % divisor !== 0n) return undefined;
    nanos += scaled / divisor;
  }
  return nanos % MILLISECOND === 0n ? nanos / MILLISECOND : undefined;
}
