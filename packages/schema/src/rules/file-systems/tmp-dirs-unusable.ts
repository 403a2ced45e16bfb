import type { Process } from "../rule.js";
import { hasScheme, startsAtHome } from "../shapes/local-folders.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "tmp-dirs-unusable",
  area: "file-systems",
  summary: "The folders for temporary files hold an empty item, a URI or a relative path",
  severity: "error",
  proof: { kind: "refusal", flink: "TaskManagerServices", case: "blob-storage-dir-4" },
  fix: "safe",
  keys: ["io.tmp.dirs", "taskmanager.tmp.dirs"],
  when: [{ key: "*", matching: "^(?!\\s*/)|[a-z]:|[,:]{2}|^[,:]|[,:]\\s*$" }],
  messages: {
    empty: "{flink} does not start a TaskManager: one of the folders in `{value}` is empty.",
    found:
      "{flink} does not start: it splits `{value}` at colons and looks for a folder `{folder}` below the one where the process starts.",
    home: "{flink} does not start: it looks for a folder `~` below the one where the process starts.",
    relative:
      "{flink} looks for `{folder}` below the folder where the process starts, and does not start where it is not there.",
    help: "Write absolute paths, separated by commas or colons.",
    helpEmpty: "Take the separator away that is too many.",
    fix: "Write `{folders}`",
  },
  lines: ({ entry }, { target }) => (faultOf(entry.value) === undefined ? 0 : target.lines),
  data: ({ entry }) => ({ folder: split(entry.value)[0] ?? "", folders: withoutEmpty(entry.value) }),
  severityOf: ({ entry }) => (faultOf(entry.value) === "relative" ? "warning" : undefined),
  wording({ entry }) {
    const fault = faultOf(entry.value) ?? "found";
    return { found: fault, help: fault === "empty" ? "helpEmpty" : "help" };
  },
  processesOf: ({ entry }): readonly Process[] =>
    faultOf(entry.value) === "empty" ? ["taskmanager"] : ["jobmanager", "taskmanager"],
  fixes({ entry }) {
    const folders = withoutEmpty(entry.value);
    const edit = faultOf(entry.value) === "empty" ? valueEdit(entry, folders) : undefined;
    return edit === undefined ? [] : [{ title: "fix", data: { folders }, applicability: "safe", edits: [edit] }];
  },
});

/** The folders as `ConfigurationUtils.splitPaths` finds them on Linux: empty ones at the end do not count. */
function split(text: string): readonly string[] {
  return text.replace(/[,:]+$/, "").split(/[,:]/);
}

const withoutEmpty = (text: string): string =>
  split(text)
    .filter((folder) => folder !== "")
    .join(text.includes(",") ? "," : ":");

/** `JaasModule` wants the first folder in every process, or its parent to make it in; a TaskManager wants them all. */
function faultOf(text: string): "empty" | "found" | "home" | "relative" | undefined {
  const [first = ""] = split(text);
  if (text.trim() === "" || /^[a-zA-Z]:\\/.test(text)) return undefined;
  if (hasScheme(text)) return "found";
  if (startsAtHome(first)) return "home";
  if (split(text).includes("")) return "empty";
  return /^\s*[/\\]/.test(first) ? undefined : "relative";
}
