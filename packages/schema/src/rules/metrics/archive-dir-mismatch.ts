import { hasPlaceholder } from "../../effective/placeholder.js";
import { javaTrim } from "../../values/java-text.js";
import { entryRead, linesReading, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const WRITTEN = "jobmanager.archive.fs.dir";
const READ = "historyserver.archive.fs.dir";

export default statement({
  id: "archive-dir-mismatch",
  area: "metrics",
  summary: "JobManagers archive their jobs where the history server does not look",
  severity: "warning",
  fix: "unsafe",
  keys: [READ],
  messages: {
    found:
      "The history server of {flink} does not look into `{dir}`, where the JobManagers put the archives of their jobs.",
    help: "Add `{dir}` here; several folders are separated by commas.",
    related: "JobManagers write here.",
    fix: "Add `{dir}`",
  },
  lines({ entry }, context) {
    const places = entry.value.split(",").map(normalized);
    return linesReading(WRITTEN, context, (dir) => javaTrim(dir) !== "" && !places.includes(normalized(dir)));
  },
  data: (_, context) => ({ dir: javaTrim(textRead(WRITTEN, context) ?? "") }),
  related: () => WRITTEN,
  fixes({ entry }, context) {
    const dir = entryRead(WRITTEN, context)?.entry.value ?? "";
    if (dir === "" || hasPlaceholder(dir) || entry.quoting !== "plain") return [];
    const edit = { start: entry.valueEnd, end: entry.valueEnd, newText: `,${javaTrim(dir)}` };
    return [{ title: "fix", data: { dir: javaTrim(dir) }, applicability: "unsafe", edits: [edit] }];
  },
});

/** A folder as far as two ways to write it are the same: without a slash at the end, and with one slash or three after `file:`. */
function normalized(text: string): string {
  return javaTrim(text)
    .replace(/\/+$/, "")
    .replace(/^([a-z]+):\/\/\//, "$1:/")
    .replace(/^\//, "file:/");
}
