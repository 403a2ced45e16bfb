import { STORAGE } from "../shapes/high-availability.js";
import { isWindowsPath, LOCAL_FOLDER_KEYS, startsAtHome } from "../shapes/local-folders.js";
import { keysOf } from "../shapes/named-option.js";
import { ARCHIVE_DIR, HISTORY_DIRS, RESTORE_PATH, RESULT_STORE } from "../shapes/path-options.js";
import { statement } from "../shapes/statement.js";

const KEYS: readonly string[] = [
  ...keysOf(STORAGE, ARCHIVE_DIR, HISTORY_DIRS, RESTORE_PATH, RESULT_STORE),
  "blob.storage.directory",
  ...LOCAL_FOLDER_KEYS,
];

export default statement({
  id: "distributed-path-windows-or-tilde",
  area: "file-systems",
  summary: "A path begins with a home directory, or is one of Windows",
  severity: "warning",
  fix: "none",
  keys: KEYS,
  when: [{ anyOf: KEYS.map((key) => ({ key, holding: ["~", "\\"] })) }],
  messages: {
    found: "{flink} takes `~` for the name of a folder: no shell puts a home directory in its place here.",
    windows:
      "{flink} takes `{value}` for the name of a file where it runs on Linux, and a backslash is no separator in a URI.",
    help: "Write the absolute path.",
    helpWindows: "Write a path with slashes that every host has.",
  },
  lines: ({ entry }, { target }) => (startsAtHome(entry.value) || isWindowsPath(entry.value) ? target.lines : 0),
  wording: ({ entry }) => (startsAtHome(entry.value) ? {} : { found: "windows", help: "helpWindows" }),
});
