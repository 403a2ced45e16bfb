import { NEWEST_LINE } from "../../text/flink-line.js";
import { parseDuration } from "../../values/duration.js";
import { defineRule } from "../define-rule.js";
import { reportRefusedValues } from "../shapes/refused-value.js";

export default defineRule({
  id: "duration-unit-on-millis-option",
  area: "values",
  summary: "A unit of time on an option that takes a number of milliseconds before Flink 1.20",
  severity: "error",
  proof: { kind: "refusal", flink: "Configuration", case: "millis-option-with-unit" },
  until: "1.19",
  fix: "safe",
  messages: {
    refused:
      "{flink} refuses `{value}`: up to Flink 1.19, `{key}` takes a whole number of milliseconds without a unit.",
    help: "Write the number of milliseconds; later releases read a number without a unit the same way.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["unit-on-millis"], ({ text }) => ({
    message: "refused",
    help: "help",
    replacement: milliseconds(text),
    applicability: "safe",
  })),
});

/** The duration in milliseconds; undefined when it is not a whole number of them. */
function milliseconds(text: string): string | undefined {
  const duration = parseDuration(text, NEWEST_LINE);
  if (!duration.ok || duration.value.nanos % 1_000_000 !== 0) return undefined;
  return String(duration.value.seconds * 1000n + BigInt(duration.value.nanos / 1_000_000));
}
