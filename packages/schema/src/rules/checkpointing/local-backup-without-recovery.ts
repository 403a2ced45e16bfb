import { linesTaking } from "../shapes/named-option.js";
import { linesPossiblyReadingWord, linesSetting } from "../shapes/settings-read.js";
import { LOCAL_BACKUP } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const FROM_LOCAL = "execution.state-recovery.from-local";

export default statement({
  id: "local-backup-without-recovery",
  area: "checkpointing",
  summary: "Local copies of state that recovery does not use",
  severity: "info",
  since: "1.20",
  fix: "none",
  keys: ["execution.checkpointing.local-backup.enabled"],
  messages: {
    found: "{flink} writes local copies of state but does not recover from them: `{recovery}` is off.",
    related: "Recovery from local copies",
    help: "Set `{recovery}: true`.",
  },
  lines: (bound, context) => {
    const told = context.complete || linesSetting(FROM_LOCAL, context) !== 0;
    if (!told || bound.entry.value.toLowerCase() !== "true") return 0;
    return linesTaking(LOCAL_BACKUP, bound, context) & ~linesPossiblyReadingWord(FROM_LOCAL, context, "true");
  },
  data: () => ({ recovery: FROM_LOCAL }),
  related: () => FROM_LOCAL,
});
