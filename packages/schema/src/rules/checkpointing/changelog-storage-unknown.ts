import { linesTaking } from "../shapes/named-option.js";
import { CHANGELOG, CHANGELOG_STORAGE, linesInBatch, linesWithOption } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** The identifiers of the storages that Flink ships, read in any case by `StateChangelogStorageLoader`. */
const NAMES: readonly string[] = ["memory", "filesystem"];

export default statement({
  id: "changelog-storage-unknown",
  area: "checkpointing",
  summary: "A storage for the state changelog that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "StateChangelogStorageLoader", case: "changelog-storage-unknown-1" },
  since: "1.15",
  processes: ["task"],
  fix: "none",
  keys: CHANGELOG_STORAGE.keys,
  messages: {
    found: "{flink} starts no task with it: it knows no storage `{value}` for the changelog of state.",
    help: "Write `filesystem` and set a base path; the file system is part of the path.",
  },
  lines: (bound, context) => {
    if (NAMES.includes(bound.entry.value.trim().toLowerCase())) return 0;
    const on = linesWithOption(CHANGELOG, context) & ~linesInBatch(context);
    return linesTaking(CHANGELOG_STORAGE, bound, context) & on;
  },
});
