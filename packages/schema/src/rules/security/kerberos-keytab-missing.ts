import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "kerberos-keytab-missing",
  area: "security",
  summary: "The Kerberos keytab is given by a URI, from a home directory or by a relative path",
  severity: "error",
  proof: { kind: "refusal", flink: "SecurityConfiguration", case: "keytab-as-uri" },
  processes: ["jobmanager", "taskmanager", "history-server"],
  fix: "safe",
  keys: ["security.kerberos.login.keytab", "security.keytab"],
  messages: {
    found:
      "{flink} does not start: it finds no file `{value}`, for it takes the whole text for the path of a local file.",
    home: "{flink} does not start: it finds no file `{value}`, for it does not put a home directory in the place of `~`.",
    relative:
      "{flink} looks for this file below the folder in which each process is started, and does not start where it is not there.",
    help: "Write the plain path of a file that is on every host.",
    fix: "Write `{path}`",
  },
  lines: ({ entry }, { target }) => (/^\/|^[a-zA-Z]:[\\/]|^\s*$/.test(entry.value) ? 0 : target.lines),
  severityOf: ({ entry }) => (isCertain(entry.value) ? undefined : "warning"),
  wording: ({ entry }) =>
    entry.value.startsWith("~") ? { found: "home" } : isCertain(entry.value) ? {} : { found: "relative" },
  fixes({ entry }) {
    const path = /^file:(?:\/\/)?(\/[^/].*)$/.exec(entry.value)?.[1];
    const edit = path === undefined ? undefined : valueEdit(entry, path);
    return edit === undefined
      ? []
      : [{ title: "fix", data: { path: path ?? "" }, applicability: "safe", edits: [edit] }];
  },
});

const isCertain = (text: string): boolean => /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:\/|~(?:\/|$))/.test(text);
