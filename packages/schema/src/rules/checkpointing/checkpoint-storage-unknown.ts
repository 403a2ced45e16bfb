import { linesBetween } from "../../text/flink-line.js";
import { linesSettingOption } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, CHECKPOINT_STORAGE, linesCheckingStorage } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** The short names of `CheckpointStorageLoader`, in any case; everything else is the name of a factory class. */
const NAMES: readonly string[] = ["jobmanager", "filesystem"];

export default statement({
  id: "checkpoint-storage-unknown",
  area: "checkpointing",
  summary: "A checkpoint storage that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointStorageLoader", case: "checkpoint-storage-unknown-1" },
  since: "1.13",
  processes: ["submission"],
  fix: "none",
  keys: CHECKPOINT_STORAGE.keys,
  messages: {
    found: "{flink} refuses every job with it: it knows no checkpoint storage `{value}`, and no class of this name.",
    help: "Write `filesystem` or `jobmanager`, or the full name of a factory class; the directory says where files go.",
  },
  lines: (bound, context) => {
    const name = bound.entry.value.trim().toLowerCase();
    if (name === "" || name.includes(".") || NAMES.includes(name)) return 0;
    // Up to 1.18 a checkpoint directory makes a storage of its own, and Flink only warns that this line is ignored.
    const perhaps = context.complete ? linesSettingOption(CHECKPOINT_DIR, context) : context.target.lines;
    const ignored = perhaps & linesBetween(undefined, "1.18");
    return linesCheckingStorage(bound, context) & ~ignored;
  },
});
