import { hasPlaceholder } from "../../effective/placeholder.js";
import { linesTaking, overNames } from "../shapes/named-option.js";
import { linesReading, linesSwitchedOn } from "../shapes/settings-read.js";
import { INCREMENTAL, LOCAL_BACKUP, LOCAL_DIRS, linesWithBackend, linesWithOption } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const LOCAL_DIR = "state.backend.rocksdb.localdir";

/** The first folder of each path of a list, which is where another disk is mounted most often. */
function disks(text: string): readonly string[] {
  return text.split(/[,:]/).map((path) => path.trim().split("/")[1] ?? "");
}

export default statement({
  id: "local-recovery-cross-device",
  area: "checkpointing",
  summary: "Local copies of state on another disk than RocksDB's files",
  severity: "warning",
  fix: "none",
  keys: LOCAL_DIRS.keys,
  messages: {
    found:
      "{flink} makes the local copies of RocksDB's files as hard links, which fail if this is another disk than `{localdir}`.",
    related: "RocksDB's files",
    help: "Put both on one disk.",
  },
  lines: (bound, context) => {
    const own = disks(bound.entry.value);
    const apart = (text: string): boolean => !hasPlaceholder(text) && !disks(text).some((disk) => own.includes(disk));
    const linking = linesWithBackend(context, "rocksdb") & linesWithOption(INCREMENTAL, context);
    const copying = overNames(LOCAL_BACKUP, context, linesSwitchedOn);
    return linesTaking(LOCAL_DIRS, bound, context) & linking & copying & linesReading(LOCAL_DIR, context, apart);
  },
  data: () => ({ localdir: LOCAL_DIR }),
  related: () => LOCAL_DIR,
});
