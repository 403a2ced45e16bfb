import { CHECKPOINT_INTERVAL, linesCheckpointing } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "batch-mode-with-checkpointing",
  area: "checkpointing",
  summary: "Batch mode, which takes no checkpoints, together with a checkpoint interval",
  severity: "info",
  since: "1.12",
  fix: "none",
  keys: ["execution.runtime-mode"],
  when: [
    { key: "*", oneOf: ["batch"] },
    { key: "execution.checkpointing.interval", set: true },
  ],
  messages: {
    found: "{flink} takes no checkpoints in batch mode, and does not use the state backend of this file either.",
    related: "The checkpoint interval",
    help: "Delete the mode here if jobs are to take checkpoints; a batch job can be told so when it is started.",
  },
  lines: ({ entry }, context) => (entry.value.trim().toLowerCase() === "batch" ? linesCheckpointing(context) : 0),
  related: () => CHECKPOINT_INTERVAL.names[0],
});
