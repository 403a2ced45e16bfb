import { flinkPath, isRootPath } from "../shapes/flink-path.js";
import { keysOf } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, linesCheckingDirectory, SAVEPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "checkpoint-dir-root",
  area: "checkpointing",
  summary: "A checkpoint or savepoint directory that is the root of a file system or bucket",
  severity: "error",
  proof: { kind: "refusal", flink: "AbstractFsCheckpointStorageAccess", case: "checkpoint-dir-root-1" },
  processes: ["submission"],
  fix: "none",
  keys: keysOf(CHECKPOINT_DIR, SAVEPOINT_DIR),
  when: [{ key: "*", matching: "^[^:/]*:/*[^/]*[./]*\\s*$" }],
  messages: {
    found: "{flink} refuses every job with it: `{value}` is a root directory.",
    help: "Add a folder, such as `{example}`.",
  },
  lines: (bound, context) => {
    const path = flinkPath(bound.entry.value);
    if (path.scheme === undefined || !isRootPath(path)) return 0;
    return linesCheckingDirectory(bound, context);
  },
  data: ({ entry }) => {
    const { scheme = "", authority } = flinkPath(entry.value);
    return {
      example: `${scheme}://${authority}/flink/${entry.key.includes("savepoint") ? "savepoints" : "checkpoints"}`,
    };
  },
});
