import { defineRule } from "../define-rule.js";
import { type RefusedValue, reportRefusedValues } from "../shapes/refused-value.js";

export default defineRule({
  id: "map-wrong-syntax",
  area: "values",
  summary: "A map that is not written as key:value pairs",
  severity: "error",
  proof: { kind: "refusal", flink: "ConfigurationUtils", case: "map-equals" },
  fix: "unsafe",
  messages: {
    equals: "{flink} refuses `{value}`: the keys and values of a map are separated by a colon, not by an equals sign.",
    pair: "{flink} refuses `{value}`: a map is a list of `key:value` pairs with a comma between them.",
    help: "Write `key:value,key:value`, and quote a key or value that holds a colon or a comma.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["map"], ({ text }) => describe(text)),
});

function describe(text: string): RefusedValue {
  const pairs = text.split(",");
  const equals = pairs.every((pair) => /^[^=:'"]+=[^=:'"]*$/.test(pair));
  if (!equals) return { message: "pair", help: "help" };
  return { message: "equals", help: "help", replacement: text.replace(/\s*=\s*/g, ":") };
}
