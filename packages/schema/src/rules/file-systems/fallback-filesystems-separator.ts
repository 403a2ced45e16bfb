import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** The schemes, without what does not belong to them. */
function schemes(text: string): string {
  return text
    .split(/[;,\s]+/)
    .map((word) => word.replace(/:.*$/, ""))
    .filter((word) => word !== "")
    .join(";");
}

export default statement({
  id: "fallback-filesystems-separator",
  area: "file-systems",
  summary: "The schemes that Hadoop may serve are not separated by semicolons, or are no bare schemes",
  severity: "warning",
  fix: "safe",
  keys: ["fs.allowed-fallback-filesystems"],
  messages: {
    found:
      "{flink} allows none of these: it splits `{value}` at semicolons and compares each part with the bare name of a scheme.",
    help: "Write `{schemes}`.",
    fix: "Write `{schemes}`",
  },
  lines: ({ entry }, { target }) => (/[,:]|[^\s;]\s+[^\s;]/.test(entry.value) ? target.lines : 0),
  data: ({ entry }) => ({ schemes: schemes(entry.value) }),
  fixes({ entry }) {
    const edit = valueEdit(entry, schemes(entry.value));
    return edit === undefined
      ? []
      : [{ title: "fix", data: { schemes: schemes(entry.value) }, applicability: "safe", edits: [edit] }];
  },
});
