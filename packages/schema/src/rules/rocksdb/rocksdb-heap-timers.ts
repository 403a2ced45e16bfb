import { entryRemoval } from "../shapes/key-edit.js";
import { backendOfKey, embeddedKeys, linesUsing } from "../shapes/rocksdb-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "rocksdb-heap-timers",
  area: "rocksdb",
  summary: "Timers on the heap beside state in RocksDB",
  severity: "info",
  fix: "unsafe",
  keys: embeddedKeys("timer-service.factory"),
  when: [{ key: "*", oneOf: ["heap"] }],
  messages: {
    found: "{flink} keeps all timers on the heap and writes them while the task waits, at every checkpoint.",
    help: "Delete the line, unless there are few timers and they have to be fast.",
    fix: "Delete the line",
  },
  lines: ({ entry }, context) =>
    entry.value.trim().toLowerCase() === "heap" ? linesUsing(backendOfKey(entry.key), context) : 0,
  fixes: ({ entry }, context) => {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
