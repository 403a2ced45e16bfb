import { parseJavaInt } from "../../values/java-integer.js";
import { nameSet, overNames } from "../shapes/named-option.js";
import { linesPossiblyReadingWord, linesSwitchedOn } from "../shapes/settings-read.js";
import { linesCheckpointing, linesInBatch, UNALIGNED } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "unaligned-with-concurrency",
  area: "checkpointing",
  summary: "Unaligned checkpoints together with more than one checkpoint at a time",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointCoordinatorConfiguration", case: "unaligned-with-concurrency-1" },
  since: "1.11",
  processes: ["client", "submission"],
  fix: "unsafe",
  keys: ["execution.checkpointing.max-concurrent-checkpoints"],
  when: [{ key: "*", above: "1" }],
  messages: {
    found: "{flink} refuses every streaming job with it: unaligned checkpoints allow one checkpoint at a time.",
    job: "{flink} refuses jobs that switch checkpoints on: unaligned checkpoints allow one checkpoint at a time.",
    related: "Unaligned checkpoints",
    help: "Write 1, or switch unaligned checkpoints off.",
    fix: "Write `1`",
  },
  lines: ({ entry }, context) => {
    if (!(parseJavaInt(entry.value) > 1)) return 0;
    const aligned = linesPossiblyReadingWord("execution.checkpointing.mode", context, "at_least_once");
    return overNames(UNALIGNED, context, linesSwitchedOn) & ~aligned & ~linesInBatch(context);
  },
  wording: (_bound, context) => (linesCheckpointing(context) === 0 ? { found: "job" } : {}),
  severityOf: (_bound, context) => (linesCheckpointing(context) === 0 ? "warning" : undefined),
  related: (_bound, context) => nameSet(UNALIGNED, context),
  fixes: ({ entry }) => {
    const edit = valueEdit(entry, "1");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
