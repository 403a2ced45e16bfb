import { flinkPath } from "../shapes/flink-path.js";
import { linesStoringIn } from "../shapes/ha-storage.js";
import { STORAGE } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-storage-invalid",
  area: "high-availability",
  summary: "A folder for high availability that is no path",
  severity: "error",
  proof: { kind: "refusal", flink: "HighAvailabilityServicesUtils", case: "ha-storage-without-path" },
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: STORAGE.keys,
  when: [{ key: "*", matching: "^[^/]*:$|^(?![a-z][a-z0-9+.-]*:)[^/]*:" }],
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: `{value}` is no path, because nothing follows the colon.",
    scheme:
      "{flink} starts neither a JobManager nor a TaskManager: `{value}` is no path, because `{scheme}` is no name of a file system.",
    help: "Write the whole URI, such as `hdfs:///flink/ha` or `s3://bucket/ha`.",
  },
  lines: (bound, context) => (faultOf(bound.entry.value) === undefined ? 0 : linesStoringIn(bound, context)),
  wording: ({ entry }) => (faultOf(entry.value) === "scheme" ? { found: "scheme" } : {}),
  data: ({ entry }) => ({ scheme: flinkPath(entry.value).scheme ?? "" }),
});

/** What keeps `org.apache.flink.core.fs.Path` from making a URI of a text. */
function faultOf(text: string): "scheme" | "path" | undefined {
  const { scheme, authority, path } = flinkPath(text);
  if (scheme === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*$/i.test(scheme)) return "scheme";
  // A path without its first slash is the same mistake for every option.
  return authority === "" && path === "" ? "path" : undefined;
}
