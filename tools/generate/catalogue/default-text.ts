import type { DumpedDefault, DumpedOption } from "./dump.js";

const SIZE_UNITS: readonly (readonly [string, bigint])[] = [
  ["tb", 1n << 40n],
  ["gb", 1n << 30n],
  ["mb", 1n << 20n],
  ["kb", 1n << 10n],
];

const DURATION_UNITS: readonly (readonly [string, bigint])[] = [
  ["d", 86_400_000_000_000n],
  ["h", 3_600_000_000_000n],
  ["min", 60_000_000_000n],
  ["s", 1_000_000_000n],
  ["ms", 1_000_000n],
  ["us", 1_000n],
  ["ns", 1n],
];

/** A default as people write it in a configuration file, in a form that the converters of all lines read alike. */
export function defaultText(option: DumpedOption): string | undefined {
  return option.hasDefault ? textOf(option.type, option.default, option) : undefined;
}

function textOf(type: string, value: DumpedDefault, option: DumpedOption): string {
  if (Array.isArray(value)) {
    return value.map((item: DumpedDefault) => quotedItem(textOf(type.slice(5, -1), item, option))).join(";");
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([key, item]) => `${key}:${item}`)
      .join(",");
  }
  if (type === "memory-size") return sizeText(BigInt(String(value)));
  if (type === "duration") return durationText(nanosecondsOf(String(value)));
  if (type === "enum") return option.enum?.find(({ name }) => name === value)?.text ?? String(value);
  if ((type === "double" || type === "float") && Number.isInteger(Number(value))) return Number(value).toFixed(1);
  return String(value);
}

/** Items that hold the separator stand in quotes (StructuredOptionsSplitter). */
function quotedItem(item: string): string {
  return /[;'"]/.test(item) ? `'${item.replaceAll("'", "''")}'` : item;
}

function sizeText(bytes: bigint): string {
  const unit = SIZE_UNITS.find(([, size]) => bytes !== 0n && bytes % size === 0n);
  return unit === undefined ? `${bytes} bytes` : `${bytes / unit[1]} ${unit[0]}`;
}

function durationText(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return "0 ms";
  const [label, size] = DURATION_UNITS.find(([, length]) => nanoseconds % length === 0n) ?? ["ns", 1n];
  return `${nanoseconds / size} ${label}`;
}

const ISO_DURATION = /^PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?$/;

/** Nanoseconds of what `Duration.toString()` writes. */
function nanosecondsOf(iso: string): bigint {
  const parts = ISO_DURATION.exec(iso);
  if (parts === null) throw new Error(`Not a duration as Java writes it: ${iso}`);
  const [, hours = "0", minutes = "0", sign = "", seconds = "0", fraction = ""] = parts;
  const small = BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0"));
  return BigInt(hours) * 3_600_000_000_000n + BigInt(minutes) * 60_000_000_000n + (sign === "-" ? -small : small);
}
