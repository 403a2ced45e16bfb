import { parseJavaInt } from "../../values/java-integer.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "tolerable-failures-negative",
  area: "checkpointing",
  summary: "A negative number of tolerable failed checkpoints",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointConfig", case: "tolerable-failures-negative-1" },
  processes: ["client"],
  fix: "unsafe",
  keys: ["execution.checkpointing.tolerable-failed-checkpoints"],
  when: [{ key: "*", below: "0" }],
  messages: {
    found: "{flink} refuses every job with it: the number of tolerable failed checkpoints is not negative.",
    help: "Write 0 to tolerate none, or a large number to tolerate all.",
    fix: "Write `0`",
  },
  lines: ({ entry }, { target }) => (parseJavaInt(entry.value) < 0 ? target.lines : 0),
  fixes: ({ entry }) => {
    const edit = valueEdit(entry, "0");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
