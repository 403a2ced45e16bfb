import { linesSettingOption, linesTaking, nameOn } from "../shapes/named-option.js";
import { INCREMENTAL, STATE_BACKEND } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "rocksdb-not-incremental",
  area: "checkpointing",
  summary: "RocksDB without a word about incremental checkpoints",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: STATE_BACKEND.keys,
  messages: {
    found: "{flink} copies the whole state into every checkpoint: `{incremental}` is off unless set.",
    help: "Set `{incremental}: true` if the state is large.",
  },
  lines: (bound, context) => {
    if (!context.complete || bound.entry.value.trim().toLowerCase() !== "rocksdb") return 0;
    return linesTaking(STATE_BACKEND, bound, context) & ~linesSettingOption(INCREMENTAL, context);
  },
  data: (_bound, context, lines) => ({ incremental: nameOn(INCREMENTAL, context, lines) }),
});
