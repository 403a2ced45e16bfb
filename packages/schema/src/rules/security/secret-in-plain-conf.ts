import { newestOf } from "../../text/flink-line.js";
import { isSensitive } from "../../values/sensitive.js";
import { statement } from "../shapes/statement.js";

/** Keys of S3, of which `s3-static-credentials` speaks. */
const OF_S3 = /^(?:fs\.s3a|s3a?|presto\.s3)\./;

export default statement({
  id: "secret-in-plain-conf",
  area: "security",
  summary: "A password or another secret stands in the file",
  severity: "info",
  offByDefault: true,
  fix: "none",
  keys: [
    "azure.*",
    "flink.hadoop.*",
    "fs.azure.*",
    "fs.gs.*",
    "fs.oss.*",
    "gs.*",
    "metrics.reporter.*",
    "security.ssl.*",
    "traces.reporter.*",
  ],
  messages: {
    found:
      "Everybody who can read this file reads the secret; {flink} hides it in its web interface and its logs only.",
    help: "Let the environment or the start of the process bring it (`-D{key}=…`), or use a role of the platform.",
  },
  lines: ({ entry }, { target }) =>
    entry.value !== "" && !OF_S3.test(entry.key) && isSensitive(entry.key, newestOf(target.lines)) ? target.lines : 0,
});
