import { linesSettingOption, nameOn } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, CHECKPOINT_STORAGE, linesCheckingStorage } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "checkpoint-storage-filesystem-without-dir",
  area: "checkpointing",
  summary: "Checkpoint storage `filesystem` without a checkpoint directory",
  severity: "error",
  proof: {
    kind: "refusal",
    flink: "FileSystemCheckpointStorage",
    case: "checkpoint-storage-filesystem-without-dir-1",
  },
  since: "1.13",
  processes: ["submission"],
  fix: "none",
  keys: CHECKPOINT_STORAGE.keys,
  when: [{ complete: true }],
  messages: {
    found: "{flink} refuses every job with it: the storage `filesystem` needs `{directory}`, which is not set.",
    help: "Set `{directory}` to a directory that all JobManagers and TaskManagers reach.",
  },
  lines: (bound, context) => {
    if (!context.complete || bound.entry.value.trim().toLowerCase() !== "filesystem") return 0;
    return linesCheckingStorage(bound, context) & ~linesSettingOption(CHECKPOINT_DIR, context);
  },
  data: (_bound, context, lines) => ({ directory: nameOn(CHECKPOINT_DIR, context, lines) }),
});
