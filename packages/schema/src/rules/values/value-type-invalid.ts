import { defineRule } from "../define-rule.js";
import { scalarTypeOf } from "../faults/classify-value.js";
import { type RefusedValue, reportRefusedValues } from "../shapes/refused-value.js";

export default defineRule({
  id: "value-type-invalid",
  area: "values",
  summary: "A value that Flink cannot convert to the type of its option",
  severity: "error",
  proof: { kind: "refusal", flink: "ConfigurationUtils", case: "int-word" },
  fix: "none",
  messages: {
    integer: "{flink} refuses `{value}`: `{key}` takes a whole number.",
    range: "{flink} refuses `{value}`: `{key}` takes a whole number from {smallest} to {largest}.",
    number: "{flink} refuses `{value}`: `{key}` takes a number.",
    boolean: "{flink} refuses `{value}`: `{key}` takes `true` or `false`.",
    quoting: "{flink} refuses `{value}`: a quote that opens an item of `{key}` has to close it.",
    helpInteger: "Write digits only, with a sign at most.",
    helpNumber: "Write a number such as `0.5`.",
    helpBoolean: "Write `true` or `false`; upper and lower case make no difference.",
    helpQuoting: "Quote whole items, and write a quote inside an item twice.",
  },
  ...reportRefusedValues(["type"], ({ text, variant }) => describe(text, scalarTypeOf(variant))),
});

const LIMITS = {
  int: { smallest: "-2147483648", largest: "2147483647" },
  long: { smallest: "-9223372036854775808", largest: "9223372036854775807" },
} as const;

function describe(text: string, type: string): RefusedValue {
  switch (type) {
    case "int":
    case "long":
      if (/^[+-]?\d+$/.test(text)) return { message: "range", help: "helpInteger", data: LIMITS[type] };
      return { message: "integer", help: "helpInteger" };
    case "boolean":
      return { message: "boolean", help: "helpBoolean" };
    case "float":
    case "double":
      return { message: "number", help: "helpNumber" };
    default:
      return { message: "quoting", help: "helpQuoting" };
  }
}
