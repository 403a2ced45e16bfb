import { flinkPath } from "../shapes/flink-path.js";
import { keysOf } from "../shapes/named-option.js";
import { CHECKPOINT_DIR, linesCheckingDirectory, SAVEPOINT_DIR } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "checkpoint-dir-no-scheme",
  area: "checkpointing",
  summary: "A checkpoint or savepoint directory without a file system scheme",
  severity: "error",
  proof: { kind: "refusal", flink: "AbstractFsCheckpointStorageAccess", case: "checkpoint-dir-no-scheme-1" },
  processes: ["submission"],
  fix: "unsafe",
  keys: keysOf(CHECKPOINT_DIR, SAVEPOINT_DIR),
  when: [{ key: "*", matching: "^\\s*(?![a-z][a-z0-9+.-]+:/)" }],
  messages: {
    found: "{flink} refuses every job with it: `{value}` does not say which file system it is on.",
    relative: "{flink} refuses every job with it: a path with a scheme begins with a slash.",
    help: "Write the scheme: `file://` for a folder that every machine has, or `hdfs://`, `s3://` and the like.",
    fix: "Write `{replacement}`",
  },
  lines: (bound, context) => {
    const { scheme, authority, path } = flinkPath(bound.entry.value);
    if (scheme !== undefined && (authority !== "" || path === "" || path.startsWith("/"))) return 0;
    return linesCheckingDirectory(bound, context);
  },
  wording: ({ entry }) => (flinkPath(entry.value).scheme === undefined ? {} : { found: "relative" }),
  fixes: ({ entry }) => {
    const replacement = `file://${entry.value.trim()}`;
    const edit = /^\/[^\\:]*$/.test(entry.value.trim()) ? valueEdit(entry, replacement) : undefined;
    return edit === undefined ? [] : [{ title: "fix", data: { replacement }, applicability: "unsafe", edits: [edit] }];
  },
});
