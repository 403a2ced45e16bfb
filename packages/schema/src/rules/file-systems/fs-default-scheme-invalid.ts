import { statement } from "../shapes/statement.js";

/** What `java.net.URI` does not take: a scheme that is none, nothing behind the scheme or its slashes, characters that need an escape. */
const NO_URI =
  /^:|^[^A-Za-z/?#:][^/?#:]*:|^[A-Za-z][^/?#:]*[^A-Za-z0-9+.\-/?#:][^/?#:]*:|^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/)?$|[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})/;

export default statement({
  id: "fs-default-scheme-invalid",
  area: "file-systems",
  summary: "The default file system is no URI",
  severity: "error",
  proof: { kind: "refusal", flink: "FileSystem", case: "fs-default-scheme-invalid-1" },
  processes: ["jobmanager", "taskmanager", "history-server"],
  fix: "none",
  keys: ["fs.default-scheme"],
  messages: {
    found: "{flink} does not start: `{value}` is no URI.",
    help: "Write a scheme with its host, such as `hdfs://namenode:8020`, or delete the line.",
  },
  lines: ({ entry }, { target }) => (NO_URI.test(entry.value) ? target.lines : 0),
});
