import { linesSwitchedOn } from "../shapes/settings-read.js";
import { linesInBatch } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "sorted-inputs-required",
  area: "checkpointing",
  summary: "Sorted inputs are off in batch mode, while the state backend for batch needs them",
  severity: "error",
  proof: { kind: "refusal", flink: "StreamGraphGenerator", case: "batch-state-backend-1" },
  since: "1.12",
  processes: ["client"],
  fix: "none",
  keys: ["execution.sorted-inputs.enabled"],
  messages: {
    found:
      "{flink} refuses every job with it: the state backend of batch mode keeps one key at a time and needs sorted inputs.",
    related: "Batch mode",
    help: "Delete the line, or write `execution.batch-state-backend.enabled: false` beside it.",
  },
  lines: ({ entry }, context) => {
    if (entry.value.toLowerCase() !== "false") return 0;
    return linesInBatch(context) & linesSwitchedOn("execution.batch-state-backend.enabled", context);
  },
  related: () => "execution.runtime-mode",
});
