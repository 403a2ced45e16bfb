import { parseJavaInt } from "../../values/java-integer.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "historyserver-retained-jobs",
  area: "metrics",
  summary: "The history server shall keep no job, or a negative number of them",
  severity: "error",
  proof: { kind: "refusal", flink: "HistoryServer", case: "historyserver-retained-jobs-1" },
  processes: ["history-server"],
  since: "1.12",
  fix: "unsafe",
  keys: ["historyserver.archive.retained-jobs", "historyserver.archive.retained-applications"],
  messages: {
    found: "The history server of {flink} does not start: `{key}` is {value}, and 0 or less than -1 is refused.",
    help: "Write the number of archives to keep, or `-1` to keep all.",
    fix: "Write `-1`",
  },
  lines: ({ entry }, { target }) => {
    const count = parseJavaInt(entry.value);
    return count === 0 || count < -1 ? target.lines : 0;
  },
  fixes({ entry }) {
    const edit = valueEdit(entry, "-1");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
