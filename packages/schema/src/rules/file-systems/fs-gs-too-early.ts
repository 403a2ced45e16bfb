import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";

export default pathStatement({
  id: "fs-gs-too-early",
  area: "file-systems",
  summary: "A path of Google Cloud Storage for a release without the plugin",
  severity: "warning",
  until: "1.14",
  fix: "none",
  holding: ["gs:"],
  isBad: (path) => flinkPath(path).scheme === "gs",
  messages: {
    found: "{flink} has no plugin for `{path}`: without Google's Hadoop connector on the class path {consequence}.",
    help: "Run Flink 1.15 or later with `flink-gs-fs-hadoop`, or put Google's connector and Hadoop on the class path.",
  },
});
