import { backendOfKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "rocksdb-log-dir-relative",
  area: "rocksdb",
  summary: "A directory for RocksDB's own log that is no absolute path",
  severity: "error",
  proof: { kind: "refusal", flink: "RocksDBConfigurableOptions", case: "rocksdb-configurable-3" },
  since: "1.14",
  processes: ["submission"],
  fix: "none",
  keys: embeddedKeys("log.dir"),
  when: [{ key: "*", matching: "^(?!/)" }],
  messages: {
    found: "{flink} refuses every job with it: the directory of RocksDB's log has to begin with a slash.",
    help: "Write an absolute path of the TaskManager's machine, without a scheme.",
  },
  lines: ({ entry }, context) =>
    entry.value === "" || entry.value.startsWith("/") ? 0 : linesUsing(backendOfKey(entry.key), context),
});
