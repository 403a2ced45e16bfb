import { linesSettingOption, linesTaking, nameOn } from "../shapes/named-option.js";
import {
  CHANGELOG,
  CHANGELOG_PATH,
  CHANGELOG_STORAGE,
  linesInBatch,
  linesWithOption,
} from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "changelog-base-path-missing",
  area: "checkpointing",
  summary: "The state changelog goes to a file system, but no base path is set",
  severity: "error",
  proof: { kind: "refusal", flink: "FsStateChangelogStorage", case: "changelog-base-path-missing-1" },
  since: "1.15",
  processes: ["task"],
  fix: "none",
  keys: CHANGELOG_STORAGE.keys,
  when: [{ complete: true }],
  messages: {
    found: "{flink} starts no task with it: the changelog on a file system needs `{path}`, which is not set.",
    help: "Set `{path}` to a directory that all JobManagers and TaskManagers reach.",
  },
  lines: (bound, context) => {
    if (!context.complete || bound.entry.value.trim().toLowerCase() !== "filesystem") return 0;
    const on = linesWithOption(CHANGELOG, context) & ~linesInBatch(context);
    return linesTaking(CHANGELOG_STORAGE, bound, context) & on & ~linesSettingOption(CHANGELOG_PATH, context);
  },
  data: (_bound, context, lines) => ({ path: nameOn(CHANGELOG_PATH, context, lines) }),
});
