import { linesBetween } from "../../text/flink-line.js";
import { linesSettingOption, linesTaking } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, STATE_BACKEND } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "checkpoint-dir-required-legacy",
  area: "checkpointing",
  summary: "The state backend `rocksdb` or `filesystem` of an old release without a checkpoint directory",
  severity: "error",
  proof: { kind: "refusal", flink: "RocksDBStateBackendFactory", case: "rocksdb-without-dir-on-1.12" },
  until: "1.12",
  processes: ["submission"],
  fix: "none",
  keys: STATE_BACKEND.keys,
  when: [{ complete: true }],
  messages: {
    found: "{flink} refuses every job with it: the backend `{value}` needs `state.checkpoints.dir`, which is not set.",
    help: "Set `state.checkpoints.dir` to a directory that all JobManagers and TaskManagers reach.",
  },
  lines: (bound, context) => {
    if (!/^(?:rocksdb|filesystem)$/i.test(bound.entry.value.trim())) return 0;
    // For a file that may be for later lines as well, `checkpoint-dir-missing` says what is true of those.
    if (!context.complete || (context.target.lines & ~linesBetween(undefined, "1.12")) !== 0) return 0;
    return linesTaking(STATE_BACKEND, bound, context) & ~linesSettingOption(CHECKPOINT_DIR, context);
  },
});
