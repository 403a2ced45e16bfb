import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";

export default pathStatement({
  id: "fs-swift-removed",
  area: "file-systems",
  summary: "A path of OpenStack Swift, which Flink has no file system for any more",
  severity: "error",
  proof: { kind: "refusal", flink: "FileSystem", case: "fs-swift-removed-1" },
  since: "1.13",
  fix: "none",
  holding: ["swift:"],
  isBad: (path) => flinkPath(path).scheme === "swift",
  messages: {
    found: "{flink} has no file system for `{path}`, which left with Flink 1.13: {consequence}.",
    help: "Use the S3 interface of the store with `s3://`, or HDFS.",
  },
});
