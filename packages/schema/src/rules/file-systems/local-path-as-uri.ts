import { hasScheme, LOCAL_FOLDER_KEYS, pathOfFileUri } from "../shapes/local-folders.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "local-path-as-uri",
  area: "file-systems",
  summary: "A folder of the machine is given by a URI",
  severity: "warning",
  fix: "safe",
  keys: LOCAL_FOLDER_KEYS,
  messages: {
    found:
      "{flink} makes a local folder `{folder}` below the one in which the process was started: this option takes a path, not a URI.",
    help: "Write the plain path of a folder of the machine.",
    fix: "Write `{path}`",
  },
  lines: ({ entry }, { target }) => (hasScheme(entry.value) && !/^\s*[a-zA-Z]:\\/.test(entry.value) ? target.lines : 0),
  data: ({ entry }) => ({ folder: entry.value.trim().replace(/\/.*$/, "") }),
  fixes({ entry }) {
    const path = pathOfFileUri(entry.value);
    const edit = path === undefined ? undefined : valueEdit(entry, path);
    return edit === undefined
      ? []
      : [{ title: "fix", data: { path: path ?? "" }, applicability: "safe", edits: [edit] }];
  },
});
