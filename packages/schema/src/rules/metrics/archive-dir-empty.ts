import { entryRemoval } from "../shapes/key-edit.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "archive-dir-empty",
  area: "metrics",
  summary: "The folder for the archives of finished jobs is an empty text",
  severity: "error",
  proof: { kind: "refusal", flink: "HistoryServerArchivist", case: "archive-dir-1" },
  processes: ["jobmanager"],
  since: "1.19",
  formats: ["config-yaml"],
  fix: "unsafe",
  keys: ["jobmanager.archive.fs.dir"],
  at: "entry",
  messages: {
    found: "{flink} does not start a JobManager: the path in `{key}` is empty.",
    help: "Name a folder, or delete the line to archive nothing.",
    fix: "Delete the line",
  },
  lines: ({ entry }, { target }) => (entry.valueType === "String" && entry.value === "" ? target.lines : 0),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
