import { defineRule } from "../define-rule.js";
import { type RefusedValue, reportRefusedValues } from "../shapes/refused-value.js";
import { inMebibytes, memoryUnitMeant } from "../shapes/unit-words.js";

export default defineRule({
  id: "memory-unit-invalid",
  area: "values",
  summary: "A memory size that Flink cannot read: an unknown unit, a decimal number, a sign",
  severity: "error",
  proof: { kind: "refusal", flink: "MemorySize", case: "memory-megabytes" },
  fix: "mixed",
  messages: {
    unit: "{flink} refuses `{value}` as a memory size: it knows no unit `{unit}`.",
    decimal: "{flink} refuses `{value}` as a memory size: it reads whole numbers only.",
    sign: "{flink} refuses `{value}` as a memory size: it may not have a sign.",
    number: "{flink} refuses `{value}` as a memory size: it does not begin with a digit.",
    overflow: "{flink} refuses `{value}` as a memory size: that is more than 9223372036854775807 bytes.",
    empty: "{flink} refuses an empty value as a memory size.",
    help: "Write a whole number and a unit: b, k, m, g or t, all of them powers of 1024, such as `1600m`.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["memory-unit"], ({ text }) => describe(text.trim())),
});

function describe(text: string): RefusedValue {
  if (text === "") return { message: "empty", help: "help" };
  if (/^[-+]/.test(text)) return { message: "sign", help: "help" };
  const [, number = "", fraction, unit = ""] = /^(\d*)([.,]\d+)?\s*([\s\S]*)$/.exec(text) ?? [];
  const known = memoryUnitMeant(unit);
  if (fraction !== undefined) {
    const replacement =
      fraction.startsWith(".") && known !== undefined ? inMebibytes(number + fraction, known) : undefined;
    return { message: "decimal", help: "help", replacement, applicability: "safe" };
  }
  if (number === "") return { message: "number", help: "help" };
  if (known !== undefined && known === unit.toLowerCase()) return { message: "overflow", help: "help" };
  return {
    message: "unit",
    help: "help",
    data: { unit },
    replacement: known === undefined ? undefined : number + known,
  };
}
