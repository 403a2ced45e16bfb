import type { RuleContext } from "../rule.js";
import { linesTaking, namedOption, nameSet } from "../shapes/named-option.js";
import { linesCheckpointing, linesInBatch, linesWithOption, UNALIGNED } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const APPROXIMATE = namedOption([
  "execution.state-recovery.approximate-local-recovery",
  "execution.checkpointing.approximate-local-recovery",
]);

export default statement({
  id: "approximate-local-recovery-refused",
  area: "checkpointing",
  summary: "Approximate local recovery, which no scheduler of Flink supports",
  severity: "error",
  proof: { kind: "refusal", flink: "StreamingJobGraphGenerator", case: "approx-local-recovery-1" },
  since: "1.19",
  fix: "none",
  keys: APPROXIMATE.keys,
  messages: {
    found: "{flink} refuses every streaming job with it: its schedulers know no approximate local recovery.",
    unaligned: "{flink} refuses every streaming job with it: it does not go together with unaligned checkpoints.",
    related: "Unaligned checkpoints",
    help: "Delete the line.",
  },
  lines: (bound, context) => {
    if (bound.entry.value.toLowerCase() !== "true") return 0;
    return linesTaking(APPROXIMATE, bound, context) & ~linesInBatch(context);
  },
  wording: (_bound, context) => (isUnaligned(context) ? { found: "unaligned" } : {}),
  processesOf: (_bound, context) => (isUnaligned(context) ? ["client", "submission"] : ["submission"]),
  related: (_bound, context) => (isUnaligned(context) ? nameSet(UNALIGNED, context) : undefined),
});

/** Whether the client already refuses, when it builds the graph of a job with unaligned checkpoints. */
function isUnaligned(context: RuleContext): boolean {
  return (linesWithOption(UNALIGNED, context) & linesCheckpointing(context)) !== 0;
}
