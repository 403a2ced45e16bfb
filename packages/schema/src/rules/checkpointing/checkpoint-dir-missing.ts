import type { BoundEntry, RuleContext } from "../rule.js";
import { linesSettingOption, linesTaking, nameOn } from "../shapes/named-option.js";
import { linesPossiblyReading } from "../shapes/settings-read.js";
import {
  CHECKPOINT_DIR,
  CHECKPOINT_INTERVAL,
  CHECKPOINT_STORAGE,
  linesCheckpointing,
  linesInBatch,
  STATE_BACKEND,
} from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** Up to 1.20 a backend of this name, or `filesystem`, says as well where checkpoints go. */
const CLASS = /\./;

export default statement({
  id: "checkpoint-dir-missing",
  area: "checkpointing",
  summary: "Checkpoints or a state backend, but no directory to keep checkpoints in",
  severity: "warning",
  since: "1.13",
  fix: "none",
  keys: [...CHECKPOINT_INTERVAL.keys, ...STATE_BACKEND.keys],
  messages: {
    found:
      "{flink} keeps checkpoints in the memory of the JobManager, at most 5 MB for each state: `{directory}` is not set.",
    help: "Set `{directory}` to a directory that all JobManagers and TaskManagers reach.",
  },
  lines: (bound, context) => {
    if (!context.complete || !isFirst(bound, context)) return 0;
    const chosen = linesSettingOption(CHECKPOINT_DIR, context) | linesSettingOption(CHECKPOINT_STORAGE, context);
    const own = STATE_BACKEND.names.map((name) => linesPossiblyReading(name, context, (text) => CLASS.test(text)));
    return context.target.lines & ~chosen & ~linesInBatch(context) & ~own.reduce((all, lines) => all | lines, 0);
  },
  data: (_bound, context, lines) => ({ directory: nameOn(CHECKPOINT_DIR, context, lines) }),
});

/** One finding a file: at the interval, or at the state backend where there is none. */
function isFirst(bound: BoundEntry, context: RuleContext): boolean {
  if (bound.entry.key.startsWith("execution.")) return true;
  return linesCheckpointing(context) === 0 && linesTaking(STATE_BACKEND, bound, context) !== 0;
}
