import { linesSettingOption, nameOn } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, SAVEPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "savepoint-dir-missing",
  area: "checkpointing",
  summary: "A checkpoint directory, but no savepoint directory",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: CHECKPOINT_DIR.keys,
  messages: {
    found: "{flink} has no directory for savepoints: each `stop` and `savepoint` has to name one.",
    help: "Set `{directory}`.",
  },
  lines: (_bound, context) =>
    context.complete ? context.target.lines & ~linesSettingOption(SAVEPOINT_DIR, context) : 0,
  data: (_bound, context, lines) => ({ directory: nameOn(SAVEPOINT_DIR, context, lines) }),
});
