import { linesTaking } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, linesCheckpointing, linesInBatch } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "checkpoint-interval-missing",
  area: "checkpointing",
  summary: "A checkpoint directory, but no checkpoint interval",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: CHECKPOINT_DIR.keys,
  messages: {
    found:
      "{flink} takes no checkpoints of jobs that do not ask for them: `execution.checkpointing.interval` is not set.",
    help: "Set `execution.checkpointing.interval`, such as `1 min`, unless every job sets its own.",
  },
  lines: (bound, context) => {
    if (!context.complete) return 0;
    return linesTaking(CHECKPOINT_DIR, bound, context) & ~linesCheckpointing(context) & ~linesInBatch(context);
  },
});
