import type { Reading } from "../diff/side.js";
import type { FlinkValue } from "../values/convert.js";
import type { StringMap } from "../values/convert-map.js";
import { parseDuration } from "../values/duration.js";
import type { Move } from "./move.js";
import { singleQuoted } from "./yaml-writer.js";

/** Other texts for a value, the first of which mostly reads the same on the new line. */
export function spellings({ value, variant }: Reading, { mode }: Move): readonly string[] {
  if (!value.ok) return [];
  const read = value.value;
  if (variant?.type === "duration") return milliseconds(String(read));
  if (variant?.type === "memory-size") return [String(read)];
  if (Array.isArray(read)) {
    const items = read.map((item: FlinkValue) => (item instanceof Map ? mapText(item) : singleQuoted(String(item))));
    const legacy = read.map((item: FlinkValue) => (item instanceof Map ? pairs(item) : singleQuoted(String(item))));
    return mode === "standard" ? [`[${items.join(", ")}]`, legacy.join(";")] : [legacy.join(";")];
  }
  if (read instanceof Map) return mode === "standard" ? [mapText(read), pairs(read)] : [pairs(read)];
  return [];
}

/** A duration as a number of milliseconds, which every release reads; none for a fraction of one. */
function milliseconds(iso: string): readonly string[] {
  const duration = parseDuration(iso, "2.3");
  if (!duration.ok || duration.value.nanos % 1_000_000 !== 0) return [];
  const millis = duration.value.seconds * 1000n + BigInt(duration.value.nanos / 1_000_000);
  return [`${millis} ms`, String(millis)];
}

/** As YAML. */
function mapText(map: StringMap): string {
  return `{${[...map].map(([key, text]) => `${singleQuoted(key)}: ${singleQuoted(text)}`).join(", ")}}`;
}

/** As `StructuredOptionsSplitter` reads it. */
function pairs(map: StringMap): string {
  return [...map].map(([key, text]) => singleQuoted(`${singleQuoted(key)}:${singleQuoted(text)}`)).join(",");
}
