import { flinkPath, isLocalPath, isTemporaryPath } from "../shapes/flink-path.js";
import { keysOf, linesTaking } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, SAVEPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "checkpoint-dir-in-tmp",
  area: "checkpointing",
  summary: "Checkpoints or savepoints in a local temporary folder",
  severity: "warning",
  fix: "none",
  keys: keysOf(CHECKPOINT_DIR, SAVEPOINT_DIR),
  when: [{ key: "*", matching: "file:.*tmp" }],
  messages: {
    found:
      "{flink} keeps {what} in the temporary folder of each machine, which is emptied at a reboot or with the container.",
    help: "Write a directory that lasts and that all JobManagers and TaskManagers reach.",
  },
  lines: (bound, context) => {
    const path = flinkPath(bound.entry.value);
    if (!isLocalPath(path) || !isTemporaryPath(path)) return 0;
    return linesTaking(CHECKPOINT_DIR, bound, context) | linesTaking(SAVEPOINT_DIR, bound, context);
  },
  data: ({ entry }) => ({ what: entry.key.includes("savepoint") ? "savepoints" : "checkpoints" }),
});
