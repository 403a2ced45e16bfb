import { statement } from "../shapes/statement.js";

export default statement({
  id: "unaligned-forced",
  area: "checkpointing",
  summary: "Unaligned checkpoints are forced on jobs for which Flink would refuse them",
  severity: "warning",
  since: "1.12",
  fix: "none",
  keys: ["execution.checkpointing.unaligned.forced"],
  messages: {
    found:
      "{flink} takes unaligned checkpoints of jobs with iterations and custom partitioners too, for which it cannot recover in-flight records after rescaling.",
    help: "Delete the line; force it for a single job that is known to be safe.",
  },
  lines: ({ entry }, { target }) => (entry.value.toLowerCase() === "true" ? target.lines : 0),
});
