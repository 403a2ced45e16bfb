import { type LineSet, linesBetween } from "../../text/flink-line.js";
import { parseJavaInt } from "../../values/java-integer.js";
import type { RuleContext } from "../rule.js";
import { replacement } from "../shapes/replacement.js";
import { textRead } from "../shapes/settings-read.js";
import { linesWithBackend } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const WEIGHTS = "taskmanager.memory.managed.consumer-weights";

export default statement({
  id: "tm-consumer-weights-incomplete",
  area: "memory",
  summary: "Weights of managed memory that leave a consumer out, or that Flink cannot use",
  severity: "error",
  proof: { kind: "refusal", flink: "ManagedMemoryUtils", case: "tm-consumer-weights-incomplete-1" },
  since: "1.12",
  fix: "unsafe",
  processes: ["task"],
  keys: [WEIGHTS],
  messages: {
    found:
      "{flink} gives {missing} no managed memory, and jobs whose tasks need it fail: the weights replace the defaults as a whole.",
    negative: "{flink} refuses every job: the weight {weight} of {consumer} is negative.",
    unreadable: "{flink} refuses every job: the weight {weight} of {consumer} is no whole number.",
    help: "Name every consumer: `OPERATOR:70,STATE_BACKEND:70,PYTHON:30`.",
    fix: "Write `OPERATOR:70,STATE_BACKEND:70,PYTHON:30`",
  },
  lines: ({ entry }, context) => faultOf(entry.value, context)?.lines ?? 0,
  wording: ({ entry }, context) => ({ found: faultOf(entry.value, context)?.message ?? "found" }),
  data: ({ entry }, context) => faultOf(entry.value, context)?.data ?? {},
  severityOf: ({ entry }, context) => (faultOf(entry.value, context)?.sure === true ? undefined : "warning"),
  fixes: ({ entry }) => replacement(entry, "OPERATOR:70,STATE_BACKEND:70,PYTHON:30"),
});

interface Fault {
  readonly lines: LineSet;
  readonly message: "found" | "negative" | "unreadable";
  readonly data: Readonly<Record<string, string>>;
  /** Whether the file itself shows that the consumer is needed. */
  readonly sure: boolean;
}

/** The map as Flink 1.12 and newer read it; texts that are no map are another rule's matter. */
function faultOf(text: string, context: RuleContext): Fault | undefined {
  const weights = new Map<string, string>();
  for (const pair of text.split(",")) {
    const colon = pair.indexOf(":");
    if (colon === -1) return undefined;
    weights.set(pair.slice(0, colon).trim(), pair.slice(colon + 1).trim());
  }
  const lines = context.target.lines;
  for (const [consumer, weight] of weights) {
    const value = parseJavaInt(weight);
    if (Number.isNaN(value)) return { lines, message: "unreadable", data: { consumer, weight }, sure: true };
    if (value < 0) return { lines, message: "negative", data: { consumer, weight }, sure: true };
  }
  const managed = textRead("state.backend.rocksdb.memory.managed", context) ?? "true";
  const needsState = linesWithBackend(context, "rocksdb", "forst") & linesBetween("1.13");
  const named = (consumer: string): boolean => (parseJavaInt(weights.get(consumer) ?? "0") || 0) > 0;
  const old = named("DATAPROC") ? linesBetween(undefined, "1.20") : 0;
  const missing = linesBetween("1.13") & ~old & lines;
  if (missing === 0 || named("STATE_BACKEND")) return undefined;
  const sure = needsState !== 0 && managed.toLowerCase() === "true";
  return sure ? { lines: missing & needsState, message: "found", data: { missing: "STATE_BACKEND" }, sure } : undefined;
}
