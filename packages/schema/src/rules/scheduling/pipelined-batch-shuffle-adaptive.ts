import { linesAdaptiveBatch, linesBatch } from "../shapes/scheduler-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "pipelined-batch-shuffle-adaptive",
  area: "scheduling",
  summary: "Batch jobs with pipelined shuffles, which the adaptive batch scheduler refuses",
  severity: "error",
  proof: { kind: "refusal", flink: "AdaptiveBatchSchedulerFactory", case: "pipelined-batch-shuffle-adaptive-1" },
  processes: ["submission", "task"],
  since: "1.15",
  fix: "unsafe",
  keys: ["execution.batch-shuffle-mode"],
  messages: {
    found:
      "{flink} refuses every batch job with a shuffle: its adaptive batch scheduler takes blocking or hybrid exchanges, not pipelined ones.",
    help: "Write `ALL_EXCHANGES_BLOCKING`, the default, or choose `jobmanager.scheduler: Default`.",
    fix: "Write `ALL_EXCHANGES_BLOCKING`",
  },
  lines: ({ entry }, context) =>
    /^all[_-]exchanges[_-]pipelined$/i.test(entry.value.trim()) ? linesBatch(context) & linesAdaptiveBatch(context) : 0,
  fixes({ entry }) {
    const edit = valueEdit(entry, "ALL_EXCHANGES_BLOCKING");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
