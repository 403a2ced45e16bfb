import type { LineSet } from "../../text/flink-line.js";
import { parseJavaInt } from "../../values/java-integer.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesComparing } from "../shapes/compared-settings.js";
import { keysOf, linesSettingOption, linesTaking, namedOption } from "../shapes/named-option.js";
import { linesAdaptiveBatch, linesBatch } from "../shapes/scheduler-options.js";
import { statement } from "../shapes/statement.js";

const PREFIXES = ["execution.batch.adaptive.auto-parallelism.", "jobmanager.adaptive-batch-scheduler."];
const option = (name: string) => namedOption(PREFIXES.map((prefix) => prefix + name));
const LEAST = option("min-parallelism");
const MOST = option("max-parallelism");
const SOURCES = option("default-source-parallelism");

function refusedLines(bound: BoundEntry, context: RuleContext): LineSet {
  const value = parseJavaInt(bound.entry.value);
  if (SOURCES.keys.includes(bound.entry.key)) return value < 1 ? linesTaking(SOURCES, bound, context) : 0;
  if (LEAST.keys.includes(bound.entry.key))
    return value < 1 ? linesTaking(LEAST, bound, context) : crossed(bound, context);
  return value > 32_768 ? linesTaking(MOST, bound, context) : crossed(bound, context);
}

/** The upper bound tells it, unless only the lower one is written down. */
function crossed(bound: BoundEntry, context: RuleContext): LineSet {
  const lines = linesComparing(LEAST, MOST, context, parseJavaInt, (least, most) => least > 0 && least > most);
  const isMost = MOST.keys.includes(bound.entry.key);
  return linesTaking(isMost ? MOST : LEAST, bound, context) & lines & ~(isMost ? 0 : linesSettingOption(MOST, context));
}

export default statement({
  id: "adaptive-batch-parallelism-bounds",
  area: "scheduling",
  summary: "Bounds for the parallelism of batch jobs that the scheduler refuses",
  severity: "error",
  proof: { kind: "refusal", flink: "DefaultVertexParallelismAndInputInfosDecider", case: "batch-min-parallelism-zero" },
  processes: ["submission"],
  since: "1.17",
  fix: "none",
  keys: keysOf(LEAST, MOST, SOURCES),
  messages: {
    found:
      "{flink} refuses every batch job: the parallelism that it may choose goes from at least 1 to at most 32768, and its lower bound may not be above the upper one.",
    sources: "{flink} refuses every batch job: sources need a parallelism from 1 on, not {value}.",
    help: "Write a number in these bounds; by default they are 1 and 128.",
    helpSources: "Delete the line; sources then get the upper bound, or their own parallelism.",
  },
  lines: (bound, context) => refusedLines(bound, context) & linesBatch(context) & linesAdaptiveBatch(context),
  wording: ({ entry }) => (SOURCES.keys.includes(entry.key) ? { found: "sources", help: "helpSources" } : {}),
});
