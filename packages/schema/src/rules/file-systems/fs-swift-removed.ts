import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";

export default pathStatement({
  id: "fs-swift-removed",
  area: "file-systems",
  summary: "A path of OpenStack Swift, which Flink has no file system of its own for any more",
  severity: "warning",
  since: "1.13",
  fix: "none",
  holding: ["swift:"],
  isBad: (path) => flinkPath(path).scheme === "swift",
  messages: {
    found:
      "{flink} has no file system of its own for `{path}`, it left with 1.13: without one of Hadoop's on the class path {consequence}.",
    help: "Use the S3 interface of the store with `s3://`, or HDFS.",
  },
});
