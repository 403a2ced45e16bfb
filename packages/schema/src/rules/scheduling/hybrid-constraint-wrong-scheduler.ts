import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { linesAdaptiveBatch, linesBatch, linesStreaming } from "../shapes/scheduler-options.js";
import { linesSwitchedOn } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

/** Where speculative execution forbids the value; otherwise the scheduler is the reason. */
const linesSpeculative = ({ entry }: BoundEntry, context: RuleContext): LineSet =>
  entry.value.trim().toUpperCase() === "UNFINISHED_PRODUCERS"
    ? linesBatch(context) &
      linesAdaptiveBatch(context) &
      linesSwitchedOn("execution.batch.speculative.enabled", context)
    : 0;

export default statement({
  id: "hybrid-constraint-wrong-scheduler",
  area: "scheduling",
  summary: "A rule for hybrid shuffles that only the adaptive batch scheduler knows",
  severity: "error",
  proof: {
    kind: "refusal",
    flink: "DefaultSlotPoolServiceSchedulerFactory",
    case: "hybrid-constraint-wrong-scheduler-1",
  },
  processes: ["submission"],
  since: "1.17",
  fix: "unsafe",
  keys: ["jobmanager.partition.hybrid.partition-data-consume-constraint"],
  messages: {
    found: "{flink} refuses every {kind}job: `{key}` may be set for the adaptive batch scheduler only.",
    speculative:
      "{flink} refuses every batch job: with speculative execution, `{key}` may not let tasks read from producers that still run.",
    help: "Delete the line, or make the cluster one for batch jobs with `execution.runtime-mode: BATCH`.",
    helpSpeculative: "Write `ONLY_FINISHED_PRODUCERS`, or delete the line.",
    fix: "Delete the line",
  },
  lines(bound, context) {
    const other = context.target.lines & ~linesAdaptiveBatch(context);
    return linesStreaming(context) | (linesBatch(context) & other) | linesSpeculative(bound, context);
  },
  wording: (bound, context) =>
    linesSpeculative(bound, context) === 0 ? {} : { found: "speculative", help: "helpSpeculative" },
  data: (_bound, context) => ({ kind: linesStreaming(context) === 0 ? "" : "streaming " }),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
