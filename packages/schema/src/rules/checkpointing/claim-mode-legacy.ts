import { linesTaking, namedOption } from "../shapes/named-option.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const CLAIM_MODE = namedOption(["execution.state-recovery.claim-mode", "execution.savepoint-restore-mode"]);

export default statement({
  id: "claim-mode-legacy",
  area: "checkpointing",
  summary: "The claim mode LEGACY, which Flink has marked as deprecated",
  severity: "info",
  since: "1.15",
  fix: "unsafe",
  keys: CLAIM_MODE.keys,
  messages: {
    found:
      "{flink} still takes the claim mode LEGACY, under which nobody owns the restored checkpoint; it is deprecated.",
    help: "Write `NO_CLAIM`, the default: the first checkpoint is then a full one.",
    fix: "Write `NO_CLAIM`",
  },
  tags: ["deprecated"],
  lines: (bound, context) =>
    bound.entry.value.trim().toLowerCase() === "legacy" ? linesTaking(CLAIM_MODE, bound, context) : 0,
  fixes: ({ entry }) => {
    const edit = valueEdit(entry, "NO_CLAIM");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
