import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";

export default pathStatement({
  id: "fs-mapr-removed",
  area: "file-systems",
  summary: "A path of MapR, which Flink reaches through Hadoop's classes only",
  severity: "warning",
  since: "1.15",
  fix: "none",
  holding: ["maprfs:"],
  isBad: (path) => flinkPath(path).scheme === "maprfs",
  messages: {
    found:
      "{flink} has no file system of its own for `{path}`: without MapR's Hadoop classes on the class path {consequence}.",
    help: "Export HADOOP_CLASSPATH with MapR's jars for every process, or use another store.",
  },
});
