import { linesSettingOption, linesTaking, nameSet } from "../shapes/named-option.js";
import { textRead } from "../shapes/settings-read.js";
import { INCREMENTAL, linesWithBackend, STATE_BACKEND } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "incremental-without-rocksdb",
  area: "checkpointing",
  summary: "Incremental checkpoints with a state backend that takes full ones only",
  severity: "warning",
  fix: "none",
  keys: INCREMENTAL.keys,
  when: [
    { key: "*", oneOf: ["true"] },
    { key: "state.backend.type", oneOf: ["hashmap", "filesystem", "jobmanager"] },
  ],
  messages: {
    found: "{flink} takes full checkpoints all the same: the backend `{backend}` has no incremental ones.",
    related: "The state backend",
    help: "Choose the backend `rocksdb`, or delete the line.",
  },
  lines: (bound, context) => {
    if (bound.entry.value.toLowerCase() !== "true") return 0;
    const onHeap = linesWithBackend(context, "hashmap", "filesystem", "jobmanager");
    return linesTaking(INCREMENTAL, bound, context) & onHeap & linesSettingOption(STATE_BACKEND, context);
  },
  data: (_bound, context) => ({ backend: textRead(nameSet(STATE_BACKEND, context) ?? "", context) ?? "" }),
  related: (_bound, context) => nameSet(STATE_BACKEND, context),
});
