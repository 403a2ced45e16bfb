import { isTemporaryPath } from "../shapes/flink-path.js";
import { linesStoringIn, localPath } from "../shapes/ha-storage.js";
import { STORAGE } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-storage-in-tmp",
  area: "high-availability",
  summary: "What a new leader needs lies in a folder that the operating system empties",
  severity: "warning",
  fix: "none",
  keys: STORAGE.keys,
  when: [{ key: "*", holding: ["tmp"] }],
  messages: {
    found:
      "The operating system empties this folder; {flink} then finds no jobs to recover, though pointers to them remain.",
    help: "Name storage that lasts and that every machine reaches, such as HDFS or S3.",
  },
  lines(bound, context) {
    const lines = linesStoringIn(bound, context);
    const path = lines === 0 ? undefined : localPath(bound.entry.value, context);
    return path !== undefined && isTemporaryPath(path) ? lines : 0;
  },
});
