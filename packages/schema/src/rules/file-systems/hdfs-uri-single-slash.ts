import { javaTrim } from "../../values/java-text.js";
import { pathStatement } from "../shapes/path-statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** After one slash the host of HDFS with its port, which no path of HDFS may hold, or the bucket of S3. */
const SINGLE = /^(?:hdfs:\/[^/:\s]+:\d+(?:\/|$)|s3[ap]?:\/[^/])/;

export default pathStatement({
  id: "hdfs-uri-single-slash",
  area: "file-systems",
  summary: "A URI with one slash, so that its host or bucket is taken for a folder",
  severity: "error",
  proof: { kind: "refusal", flink: "FileSystem", case: "hdfs-uri-single-slash-1" },
  fix: "safe",
  holding: "(?:hdfs|s3[ap]?):/(?!/)",
  isBad: (path) => SINGLE.test(path),
  messages: {
    found:
      "{flink} takes the host or bucket in `{path}` for a folder, and no file system has such a path: {consequence}.",
    help: "Write two slashes: `{replacement}`.",
    fix: "Write `{replacement}`",
  },
  words: (path) => ({ replacement: path.replace(":/", "://") }),
  fixes({ entry }) {
    const replacement = javaTrim(entry.value).replace(":/", "://");
    const edit = SINGLE.test(javaTrim(entry.value)) ? valueEdit(entry, replacement) : undefined;
    return edit === undefined ? [] : [{ title: "fix", data: { replacement }, applicability: "safe", edits: [edit] }];
  },
});
