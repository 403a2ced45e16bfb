import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesSettingOption, linesTaking, nameOn, overNames } from "../shapes/named-option.js";
import { linesPossiblyReading } from "../shapes/settings-read.js";
import {
  CHECKPOINT_DIR,
  CHECKPOINT_INTERVAL,
  CHECKPOINT_STORAGE,
  linesCheckpointing,
  linesInBatch,
  linesWithBackend,
  STATE_BACKEND,
} from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** Up to 1.12 these backends are refused without a directory, which is worse. */
const REFUSED = linesBetween(undefined, "1.12");

/** A class may say itself where checkpoints go, and the old backend `jobmanager` does. */
const saysItself = (text: string): boolean => text.includes(".") || text.trim().toLowerCase() === "jobmanager";

export default statement({
  id: "checkpoint-dir-missing",
  area: "checkpointing",
  summary: "Checkpoints or a state backend, but no directory to keep checkpoints in",
  severity: "warning",
  fix: "none",
  keys: [...CHECKPOINT_INTERVAL.keys, ...STATE_BACKEND.keys],
  when: [
    { complete: true },
    { key: "execution.checkpointing.dir", set: false },
    { key: "execution.checkpointing.storage", set: false },
  ],
  messages: {
    found:
      "{flink} keeps checkpoints in the memory of the JobManager, at most 5 MB for each state: `{directory}` is not set.",
    help: "Set `{directory}` to a directory that all JobManagers and TaskManagers reach.",
  },
  lines: (bound, context) => {
    if (!context.complete || !isFirst(bound, context)) return 0;
    const chosen = linesSettingOption(CHECKPOINT_DIR, context) | linesSettingOption(CHECKPOINT_STORAGE, context);
    const own = overNames(STATE_BACKEND, context, (name) => linesPossiblyReading(name, context, saysItself));
    return context.target.lines & ~chosen & ~linesInBatch(context) & ~own & ~linesRefused(context);
  },
  data: (_bound, context, lines) => ({ directory: nameOn(CHECKPOINT_DIR, context, lines) }),
});

/** The lines that refuse the backend for want of a directory, where the file is for no other lines. */
function linesRefused(context: RuleContext): LineSet {
  if ((context.target.lines & ~REFUSED) !== 0) return 0;
  return linesWithBackend(context, "rocksdb", "filesystem");
}

/** One finding a file: at the interval, or at the state backend where there is none. */
function isFirst(bound: BoundEntry, context: RuleContext): boolean {
  if (bound.entry.key.startsWith("execution.")) return true;
  return linesCheckpointing(context) === 0 && linesTaking(STATE_BACKEND, bound, context) !== 0;
}
