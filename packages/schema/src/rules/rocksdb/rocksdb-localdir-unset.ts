import { linesTaking } from "../shapes/named-option.js";
import { linesSetting } from "../shapes/settings-read.js";
import { STATE_BACKEND } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const PLACES: readonly string[] = [
  "state.backend.rocksdb.localdir",
  "io.tmp.dirs",
  "process.taskmanager.working-dir",
  "process.working-dir",
];

export default statement({
  id: "rocksdb-localdir-unset",
  area: "rocksdb",
  summary: "RocksDB without a word about where its files go",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: STATE_BACKEND.keys,
  messages: {
    found:
      "{flink} keeps RocksDB's files below the temporary folder of the machine: neither `{localdir}` nor `io.tmp.dirs` is set.",
    help: "Set `{localdir}` to a folder on a fast local disk with enough room.",
  },
  lines: (bound, context) => {
    if (!context.complete || context.target.deployment?.value === "yarn") return 0;
    if (bound.entry.value.trim().toLowerCase() !== "rocksdb") return 0;
    const set = PLACES.reduce((lines, key) => lines | linesSetting(key, context), 0);
    return linesTaking(STATE_BACKEND, bound, context) & ~set;
  },
  data: () => ({ localdir: PLACES[0] ?? "" }),
});
