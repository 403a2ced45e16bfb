import { defineRule } from "../define-rule.js";
import { reportRefusedValues } from "../shapes/refused-value.js";
import { inMebibytes } from "../shapes/unit-words.js";

export default defineRule({
  id: "memory-k8s-unit",
  area: "values",
  summary: "A memory size has a unit of Kubernetes, such as Gi",
  severity: "error",
  proof: { kind: "refusal", flink: "MemorySize", case: "memory-gi" },
  fix: "safe",
  messages: {
    refused:
      "{flink} refuses `{value}`: `{unit}` is a unit of Kubernetes, and a Flink memory size ends in b, k, m, g or t.",
    help: "Write `{replacement}`, which is the same size: the units of Flink are powers of 1024 as well.",
    helpPlain: "Write the size with a unit of Flink; they are powers of 1024 as well.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["memory-k8s-unit"], ({ text }) => {
    const [, number = "", unit = ""] = /^\s*([\d.]+)\s*(\w+)\s*$/.exec(text) ?? [];
    const letter = unit.charAt(0).toLowerCase();
    const replacement = /^\d+$/.test(number) ? number + letter : inMebibytes(number, letter);
    const help = replacement === undefined ? "helpPlain" : "help";
    return { message: "refused", help, data: { unit }, replacement, applicability: "safe" };
  }),
});
