import { hasPlaceholder } from "../../effective/placeholder.js";
import { linesTaking, overNames } from "../shapes/named-option.js";
import { linesReading, linesSwitchedOn } from "../shapes/settings-read.js";
import { INCREMENTAL, LOCAL_BACKUP, LOCAL_DIRS, linesWithBackend, linesWithOption } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const LOCAL_DIR = "state.backend.rocksdb.localdir";

const isApart = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && !some.some((disk) => others.includes(disk));

/** The first folder of each path of a list, which is where another disk is mounted most often. */
function disks(text: string): readonly string[] {
  const paths = text.split(/[,:]/).filter((path) => path.trim().startsWith("/"));
  return paths.map((path) => path.split("/").find((folder) => folder.trim() !== "") ?? "");
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
    if (own.length === 0) return 0;
    const apart = (text: string): boolean => !hasPlaceholder(text) && isApart(disks(text), own);
    const linking = linesWithBackend(context, "rocksdb") & linesWithOption(INCREMENTAL, context);
    const copying = overNames(LOCAL_BACKUP, context, linesSwitchedOn);
    return linesTaking(LOCAL_DIRS, bound, context) & linking & copying & linesReading(LOCAL_DIR, context, apart);
  },
  data: () => ({ localdir: LOCAL_DIR }),
  related: () => LOCAL_DIR,
});
