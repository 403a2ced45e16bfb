import { javaTrim } from "../../values/java-text.js";
import { flinkPath } from "../shapes/flink-path.js";
import { pathStatement } from "../shapes/path-statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const isBad = (path: string): boolean => {
  const { scheme, authority } = flinkPath(path);
  return scheme === "file" && authority !== "";
};

export default pathStatement({
  id: "file-uri-with-authority",
  area: "file-systems",
  summary: "A `file` URI with two slashes, so that its first folder is taken for a host",
  severity: "error",
  proof: { kind: "refusal", flink: "FileSystem", case: "file-uri-with-authority-1" },
  fix: "safe",
  holding: "file://[^/]",
  isBad,
  messages: {
    found: "{flink} takes `{host}` in `{path}` for a host, and opens no local path with a host: {consequence}.",
    help: "Write three slashes: `{replacement}`.",
    fix: "Write `{replacement}`",
  },
  fixes({ entry }) {
    const path = javaTrim(entry.value);
    const edit = isBad(path) ? valueEdit(entry, withThreeSlashes(path)) : undefined;
    if (edit === undefined) return [];
    return [{ title: "fix", data: { replacement: withThreeSlashes(path) }, applicability: "safe", edits: [edit] }];
  },
  words: (path) => ({ host: flinkPath(path).authority, replacement: withThreeSlashes(path) }),
});

/** A host of this machine is none; any other stands for the first folder. */
function withThreeSlashes(text: string): string {
  const { authority, path } = flinkPath(text);
  return /^(?:localhost|127\.0\.0\.1)$/i.test(authority) ? `file://${path}` : `file:///${authority}${path}`;
}
