import { NEWEST_LINE } from "../../text/flink-line.js";
import { parseDuration } from "../../values/duration.js";
import { parseMemorySize } from "../../values/memory-size.js";
import { defineRule } from "../define-rule.js";
import { type RefusedValue, reportRefusedValues } from "../shapes/refused-value.js";

/** What the bare number of an option counts, where a unit would be natural. */
const UNITS: Readonly<Record<string, "seconds" | "milliseconds" | "mebibytes">> = {
  "jobmanager.heap.mb": "mebibytes",
  "taskmanager.heap.mb": "mebibytes",
  "yarn.heartbeat.interval": "seconds",
  "jobstore.expiration-time": "seconds",
  "taskmanager.network.netty.client.connectTimeoutSec": "seconds",
  "yarn.application-attempt-failures-validity-interval": "milliseconds",
  "taskmanager.network.request-backoff.initial": "milliseconds",
  "taskmanager.network.request-backoff.max": "milliseconds",
  "taskmanager.network.memory.exclusive-buffers-request-timeout-ms": "milliseconds",
  "security.ssl.internal.handshake-timeout": "milliseconds",
  "security.ssl.internal.close-notify-flush-timeout": "milliseconds",
};

export default defineRule({
  id: "integer-with-unit",
  area: "values",
  summary: "A whole number with a unit or a word behind it",
  severity: "error",
  proof: { kind: "refusal", flink: "Configuration", case: "int-with-unit" },
  fix: "mixed",
  messages: {
    refused: "{flink} refuses `{value}`: `{key}` takes a whole number and nothing else.",
    unit: "{flink} refuses `{value}`: `{key}` takes a whole number of {unit} without a unit.",
    help: "Write the number alone.",
    fix: "Write `{replacement}`",
  },
  ...reportRefusedValues(["unit-on-integer"], ({ text, option }) => describe(text, UNITS[option.key])),
});

function describe(text: string, unit: "seconds" | "milliseconds" | "mebibytes" | undefined): RefusedValue {
  const bare = /^\s*([+-]?\d+)\s*(?![\d.,_])/.exec(text)?.[1];
  if (unit === undefined) return { message: "refused", help: "help", replacement: bare };
  return { message: "unit", help: "help", data: { unit }, replacement: converted(text, unit), applicability: "safe" };
}

/** The value in the unit that the option counts; undefined when it is no whole number of it. */
function converted(text: string, unit: "seconds" | "milliseconds" | "mebibytes"): string | undefined {
  if (unit === "mebibytes") {
    const size = parseMemorySize(text);
    return size.ok && size.value % 1_048_576n === 0n ? String(size.value >> 20n) : undefined;
  }
  const duration = parseDuration(text, NEWEST_LINE);
  if (!duration.ok) return undefined;
  const { seconds, nanos } = duration.value;
  if (unit === "seconds") return nanos === 0 ? String(seconds) : undefined;
  return nanos % 1_000_000 === 0 ? String(seconds * 1000n + BigInt(nanos / 1_000_000)) : undefined;
}
