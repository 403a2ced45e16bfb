import { entryRemoval } from "../shapes/key-edit.js";
import { linesStreaming } from "../shapes/scheduler-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "adaptive-batch-for-streaming",
  area: "scheduling",
  summary: "The adaptive batch scheduler, which refuses streaming jobs",
  severity: "error",
  proof: { kind: "refusal", flink: "AdaptiveBatchSchedulerFactory", case: "adaptive-batch-for-streaming-1" },
  processes: ["submission"],
  since: "1.15",
  fix: "unsafe",
  keys: ["jobmanager.scheduler"],
  messages: {
    found:
      "{flink} refuses every streaming job: this scheduler runs batch jobs only, and jobs are streaming jobs unless `execution.runtime-mode` says otherwise.",
    help: "Delete the line: batch jobs get this scheduler anyway from Flink 1.17 on. For a cluster of batch jobs, write `execution.runtime-mode: BATCH`.",
    fix: "Delete the line",
  },
  lines: ({ entry }, context) => (entry.value.trim().toLowerCase() === "adaptivebatch" ? linesStreaming(context) : 0),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
