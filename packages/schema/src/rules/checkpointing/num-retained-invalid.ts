import { parseJavaInt } from "../../values/java-integer.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const RETAINED = namedOption(["execution.checkpointing.num-retained", "state.checkpoints.num-retained"]);

export default statement({
  id: "num-retained-invalid",
  area: "checkpointing",
  summary: "A number of retained checkpoints that is not positive",
  severity: "warning",
  fix: "safe",
  keys: RETAINED.keys,
  when: [{ key: "*", below: "1" }],
  messages: {
    found: "{flink} logs a warning and retains one checkpoint: the number has to be positive.",
    help: "Write how many completed checkpoints to keep, 1 or more.",
    fix: "Write `1`",
  },
  lines: (bound, context) => (parseJavaInt(bound.entry.value) <= 0 ? linesTaking(RETAINED, bound, context) : 0),
  fixes: ({ entry }) => {
    const edit = valueEdit(entry, "1");
    return edit === undefined ? [] : [{ title: "fix", applicability: "safe", edits: [edit] }];
  },
});
