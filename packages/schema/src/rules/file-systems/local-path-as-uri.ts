import { hasScheme, LOCAL_FOLDER_KEYS, pathOfFileUri } from "../shapes/local-folders.js";
import { LOCAL_DIRS } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** Flink takes the value of these apart at each comma and colon. */
const isSplit = (key: string): boolean => LOCAL_DIRS.names.includes(key);

export default statement({
  id: "local-path-as-uri",
  area: "file-systems",
  summary: "A folder of the machine is given by a URI",
  severity: "warning",
  fix: "safe",
  keys: [...LOCAL_FOLDER_KEYS, ...LOCAL_DIRS.names],
  messages: {
    found:
      "{flink} makes a local folder `{folder}` below the one in which the process was started: this option takes a path, not a URI.",
    split:
      "{flink} makes a local folder `{folder}` below the one in which the process was started, and takes the rest for another: this option takes paths, with commas or colons between them.",
    help: "Write the plain path of a folder of the machine.",
    fix: "Write `{path}`",
  },
  lines: ({ entry }, { target }) => (hasScheme(entry.value) && !/^\s*[a-zA-Z]:\\/.test(entry.value) ? target.lines : 0),
  wording: ({ entry }) => (isSplit(entry.key) ? { found: "split" } : {}),
  data: ({ entry }) => ({ folder: entry.value.trim().replace(isSplit(entry.key) ? /:.*$/ : /\/.*$/, "") }),
  fixes({ entry }) {
    const path = pathOfFileUri(entry.value);
    const parts = isSplit(entry.key) && /[,:]/.test(path ?? "");
    const edit = path === undefined || parts ? undefined : valueEdit(entry, path);
    return edit === undefined
      ? []
      : [{ title: "fix", data: { path: path ?? "" }, applicability: "safe", edits: [edit] }];
  },
});
