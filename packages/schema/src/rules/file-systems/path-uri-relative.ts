import { flinkPath } from "../shapes/flink-path.js";
import { ARCHIVE_DIR } from "../shapes/path-options.js";
import { pathStatement } from "../shapes/path-statement.js";
import { CHECKPOINT_DIR, SAVEPOINT_DIR } from "../shapes/state-options.js";

/** Directories whose rule says this already. */
const TOLD_ELSEWHERE = [...CHECKPOINT_DIR.keys, ...SAVEPOINT_DIR.keys];

export default pathStatement({
  id: "path-uri-relative",
  area: "file-systems",
  summary: "A URI with a scheme and a path that does not begin with a slash",
  severity: "error",
  proof: { kind: "refusal", flink: "Path", case: "archive-dir-relative" },
  fix: "none",
  holding: "(?:^|,)\\s*[a-z][a-z0-9+.-]+:[^/]",
  isBad(path) {
    const { scheme, authority, path: rest } = flinkPath(path);
    return /^[a-zA-Z][a-zA-Z0-9+.-]+$/.test(scheme ?? "") && authority === "" && rest !== "" && !rest.startsWith("/");
  },
  messages: {
    found: "{flink} makes no path of `{path}`: behind a scheme it has to begin with a slash.",
    help: "Write `file:///…`, or the scheme and the host of another file system.",
  },
  except: TOLD_ELSEWHERE,
  alwaysOpened: ARCHIVE_DIR.keys,
});
