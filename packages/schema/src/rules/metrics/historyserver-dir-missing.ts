import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { linesPossiblyReading } from "../shapes/settings-read.js";

const DIR = "historyserver.archive.fs.dir";

export default defineRule({
  id: "historyserver-dir-missing",
  area: "metrics",
  summary: "The history server is configured, and not told where the archives are",
  severity: "error",
  proof: { kind: "refusal", flink: "HistoryServer", case: "historyserver-without-dir" },
  processes: ["history-server"],
  fix: "unsafe",
  keys: ["historyserver.*"],
  messages: {
    found: "The history server of {flink} does not start: `historyserver.archive.fs.dir` is not set.",
    help: "Set it to the folder that `jobmanager.archive.fs.dir` names.",
    fix: "Add `historyserver.archive.fs.dir: {dir}`",
  },
  checkDocument(context) {
    const { entries, target, complete, effective, document } = context;
    // An empty text is no folder, and neither are the commas around it.
    const named = linesPossiblyReading(DIR, context, (text) => text.split(",").some((folder) => folder !== ""));
    if (!complete || (target.lines & ~named) === 0) return;
    const first = entries.find(({ entry }) => entry.key.startsWith("historyserver."))?.entry;
    if (first === undefined) return;
    const written = effective.winner("jobmanager.archive.fs.dir");
    const dir = written?.layer.own === true ? written.entry : undefined;
    const { text } = document.source;
    const copied = dir === undefined ? "" : text.slice(dir.valueStart, dir.valueEnd);
    const simple = copied !== "" && !copied.includes("\n") && (dir?.segments?.length ?? 1) === 1;
    context.report({
      message: "found",
      help: "help",
      data: { flink: flinkName(context) },
      key: first.key,
      lines: target.lines & ~named,
      start: first.keyStart,
      end: first.keyEnd,
      fixes:
        dir === undefined || !simple || effective.has(DIR)
          ? []
          : [
              {
                title: "fix",
                data: { dir: dir.value },
                applicability: "unsafe",
                edits: [{ start: dir.valueEnd, end: dir.valueEnd, newText: `\n${DIR}: ${copied}` }],
              },
            ],
    });
  },
});
