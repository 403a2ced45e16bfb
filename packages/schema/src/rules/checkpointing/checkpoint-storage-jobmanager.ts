import { linesBetween } from "../../text/flink-line.js";
import { linesSettingOption, linesTaking, nameSet } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, CHECKPOINT_STORAGE } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** Where a checkpoint directory makes a storage of its own and this line is ignored. */
const DIRECTORY_WINS = linesBetween(undefined, "1.18");

export default statement({
  id: "checkpoint-storage-jobmanager",
  area: "checkpointing",
  summary: "Checkpoints are kept in the memory of the JobManager",
  severity: "warning",
  since: "1.13",
  fix: "none",
  keys: CHECKPOINT_STORAGE.keys,
  messages: {
    found:
      "{flink} keeps checkpoints in the memory of the JobManager: at most 5 MB for each state, and gone when it ends.",
    metadata: "{flink} keeps state in the memory of the JobManager and writes only metadata to the directory.",
    ignored: "{flink} ignores this line: the checkpoint directory makes `filesystem` the storage.",
    related: "The checkpoint directory",
    help: "Write `filesystem`, with a checkpoint directory, unless this is a trial.",
    helpIgnored: "Delete the line.",
  },
  lines: (bound, context) => {
    if (bound.entry.value.trim().toLowerCase() !== "jobmanager") return 0;
    return linesTaking(CHECKPOINT_STORAGE, bound, context);
  },
  wording: (_bound, context) => {
    const withDirectory = linesSettingOption(CHECKPOINT_DIR, context);
    if (withDirectory === 0) return {};
    return (context.target.lines & ~DIRECTORY_WINS) === 0
      ? { found: "ignored", help: "helpIgnored" }
      : { found: "metadata" };
  },
  related: (_bound, context) => nameSet(CHECKPOINT_DIR, context),
});
