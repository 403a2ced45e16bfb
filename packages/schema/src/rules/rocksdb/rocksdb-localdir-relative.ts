import { backendOfKey, linesUsing } from "../shapes/rocksdb-options.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** The paths of a list as `String.split` of Java makes them: empty ones at the end do not count. */
function paths(text: string): readonly string[] {
  return text.replace(/[,:]+$/, "").split(/[,:]/);
}

export default statement({
  id: "rocksdb-localdir-relative",
  area: "rocksdb",
  summary: "A directory for RocksDB's files that is no plain absolute path",
  severity: "error",
  proof: { kind: "refusal", flink: "EmbeddedRocksDBStateBackend", case: "rocksdb-localdir-relative-1" },
  processes: ["submission"],
  fix: "unsafe",
  keys: ["state.backend.rocksdb.localdir", "state.backend.rocksdb.checkpointdir", "state.backend.forst.local-dir"],
  when: [{ key: "*", matching: "^(?!/)|[,:](?!/)" }],
  messages: {
    found: "{flink} refuses every job with it: each path has to begin with a slash, and `{path}` does not.",
    scheme:
      "{flink} refuses every job with it: paths are cut apart at each colon, so that one with a scheme is no path.",
    help: "Write absolute paths of the TaskManager's machine, with commas between them and no blanks.",
    fix: "Write `{replacement}`",
  },
  lines: ({ entry }, context) =>
    relative(entry.value) === undefined ? 0 : linesUsing(backendOfKey(entry.key), context),
  data: ({ entry }) => ({ path: relative(entry.value) ?? "" }),
  wording: ({ entry }) => (/^[a-z][\w+.-]*:\//i.test(entry.value.trim()) ? { found: "scheme" } : {}),
  fixes: ({ entry }) => {
    const [, replacement] = /^file:(?:\/\/)?(\/[^,:]+)$/.exec(entry.value.trim()) ?? [];
    const edit = replacement === undefined ? undefined : valueEdit(entry, replacement);
    if (edit === undefined || replacement === undefined) return [];
    return [{ title: "fix", data: { replacement }, applicability: "unsafe", edits: [edit] }];
  },
});

/** The first path of a list that is not absolute. */
function relative(text: string): string | undefined {
  return paths(text).find((path) => !path.startsWith("/"));
}
