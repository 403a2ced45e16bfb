import { linesSetting } from "../shapes/settings-read.js";
import { CHECKPOINT_INTERVAL } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const RETENTION = "execution.checkpointing.externalized-checkpoint-retention";

export default statement({
  id: "checkpoint-retention-unset",
  area: "checkpointing",
  summary: "Checkpoints, but nothing said about keeping them when a job ends",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: CHECKPOINT_INTERVAL.keys,
  messages: {
    found: "{flink} deletes the checkpoints of a job that is cancelled or fails for good: `{retention}` is not set.",
    help: "Set `{retention}: RETAIN_ON_CANCELLATION` to keep the last ones.",
  },
  lines: (_bound, context) => {
    const kubernetes = context.target.deployment?.value === "kubernetes-operator";
    return context.complete && !kubernetes ? context.target.lines & ~linesSetting(RETENTION, context) : 0;
  },
  data: () => ({ retention: RETENTION }),
});
