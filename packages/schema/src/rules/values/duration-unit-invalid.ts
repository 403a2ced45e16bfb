import { defineRule } from "../define-rule.js";
import { type RefusedValue, reportRefusedValues } from "../shapes/refused-value.js";
import { asDurationText, durationMeant, timeUnitMeant } from "../shapes/unit-words.js";

export default defineRule({
  id: "duration-unit-invalid",
  area: "values",
  summary: "A duration that Flink cannot read: an unknown unit, a decimal number, a sum, a sign",
  severity: "error",
  proof: { kind: "refusal", flink: "TimeUtils", case: "duration-mins" },
  fix: "safe",
  messages: {
    unit: "{flink} refuses `{value}` as a duration: it knows no unit `{unit}`.",
    decimal: "{flink} refuses `{value}` as a duration: it reads whole numbers only.",
    sum: "{flink} refuses `{value}` as a duration: it reads one number with one unit.",
    iso: "{flink} refuses `{value}` as a duration: ISO-8601 durations are read from Flink 2.1 on.",
    sign: "{flink} refuses `{value}` as a duration: it may not have a sign.",
    number: "{flink} refuses `{value}` as a duration: it does not begin with a digit.",
    overflow: "{flink} refuses `{value}` as a duration: the number is too large.",
    empty: "{flink} refuses an empty value as a duration.",
    help: "Write a whole number and a unit: d, h, min, s, ms, micros or ns, such as `10 min`.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["duration-unit"], ({ text }) => describe(text.trim())),
});

function describe(text: string): RefusedValue {
  const help = "help";
  if (text === "") return { message: "empty", help };
  if (/^[-+]\s*(?:\d|P)/i.test(text)) return { message: "sign", help };
  const iso = isoMeant(text);
  if (iso !== undefined) return { message: "iso", help, replacement: iso, applicability: "safe" };
  if (!/^\.?\d/.test(text)) return { message: "number", help };
  const meant = durationMeant(text);
  const replacement = meant === undefined ? undefined : asDurationText(meant);
  if (/^\d*[.,]\d/.test(text)) return { message: "decimal", help, replacement, applicability: "safe" };
  const [, number = "", unit = ""] = /^(\d+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (/^[a-zµμ]+\.?\s*\d/i.test(unit)) return { message: "sum", help, replacement, applicability: "safe" };
  const label = timeUnitMeant(unit);
  if (unit === "" || label === unit.toLowerCase()) return { message: "overflow", help };
  const single = label === undefined ? replacement : `${number} ${label}`;
  return { message: "unit", help, data: { unit }, replacement: single, applicability: "safe" };
}

/** An ISO-8601 duration of hours, minutes and seconds, or of days, the way every line reads it. */
function isoMeant(text: string): string | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?)?$/i.exec(text);
  if (match === null || text.length < 3) return undefined;
  const [days, hours, minutes, seconds] = match.slice(1, 5).map((part) => BigInt(part ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const millis = BigInt((match[5] ?? "").padEnd(3, "0"));
  return asDurationText((((days * 24n + hours) * 60n + minutes) * 60n + seconds) * 1000n + millis);
}
