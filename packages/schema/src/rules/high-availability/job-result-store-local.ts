import { flinkPath } from "../shapes/flink-path.js";
import { localPath, looksShared } from "../shapes/ha-storage.js";
import { linesHighlyAvailable } from "../shapes/high-availability.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { repair } from "../shapes/repair.js";
import { linesReading } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const STORAGE_DIR = "high-availability.storageDir";

export default statement({
  id: "job-result-store-local",
  area: "high-availability",
  summary: "Results of jobs on the disk of one machine, everything else on shared storage",
  severity: "warning",
  since: "1.15",
  fix: "unsafe",
  keys: ["job-result-store.storage-path"],
  messages: {
    found:
      "{flink} writes the results of jobs to the disk of the leader: another JobManager does not see them and runs finished jobs again.",
    related: "Everything else of high availability lies here",
    help: "Delete the line: the results then lie below `high-availability.storageDir`.",
    fix: "Delete the line",
  },
  at: "entry",
  lines({ entry }, context) {
    const path = localPath(entry.value, context);
    if (path === undefined || looksShared(path)) return 0;
    const remote = (text: string) => flinkPath(text).scheme !== undefined && localPath(text, context) === undefined;
    return linesHighlyAvailable(context) & linesReading(STORAGE_DIR, context, remote);
  },
  related: () => STORAGE_DIR,
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});
