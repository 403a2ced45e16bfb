import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";

const isBad = (path: string): boolean => {
  const { scheme, authority, path: rest } = flinkPath(path);
  return (
    /^(?:hdfs|viewfs|s3[ap]?|oss|gs|abfss?|wasbs?|cosn?|obs)$/.test(scheme ?? "") &&
    authority !== "" &&
    /\/\/+./.test(rest)
  );
};

export default pathStatement({
  id: "uri-double-slash-path",
  area: "file-systems",
  summary: "Two slashes inside the path of a URI",
  severity: "info",
  fix: "none",
  holding: "://[^/,]+[^,]*//[^,]",
  isBad,
  messages: {
    found:
      "{flink} makes one slash of the two in `{path}`; other programs look for a folder with an empty name in an object store.",
    help: "Write one slash.",
  },
});
