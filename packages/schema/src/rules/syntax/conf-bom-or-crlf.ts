import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { repair } from "../shapes/repair.js";

/** Keys that `config.sh` reads from the file itself, with `sed`, up to 1.18. */
const SHELL_LINES = linesBetween(undefined, "1.18");

export default defineRule({
  id: "conf-bom-or-crlf",
  area: "syntax",
  summary: "A byte order mark or Windows line ends spoil a setting",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "byte-order-mark" },
  formats: ["flink-conf"],
  until: "1.20",
  fix: "safe",
  messages: {
    mark: "{flink} reads the byte order mark as part of the first key, so {key} is not set.",
    harmless: "{flink} reads the byte order mark as part of the first line, which it ignores.",
    crlf: "The start scripts of {flink} keep the carriage return at the end of the value of {key}.",
    help: "Save the file as UTF-8 without a byte order mark.",
    ends: "Save the file with Unix line ends (LF).",
    fix: "Remove it",
  },
  problems: ["byte-order-mark"],
  checkProblem(problem, context) {
    const [first] = context.entries;
    const key = first?.entry.keyStart === problem.start ? first.entry.key.slice(1).trim() : undefined;
    const lost = key !== undefined && key !== "" && !context.effective.has(key);
    context.report({
      message: lost ? "mark" : "harmless",
      help: "help",
      data: { flink: flinkName(context), key: key ?? "" },
      start: problem.start,
      end: problem.end,
      ...(lost ? { key } : { severity: "warning" }),
      ...repair(true, { start: problem.start, end: problem.end, newText: "" }),
    });
  },
  faults: ["carriage-return"],
  checkFault(_, { entry, overridden }, context) {
    const { text } = context.document.source;
    if (overridden || text.charCodeAt(entry.valueEnd) !== 13 || text.charCodeAt(entry.valueEnd + 1) !== 10) return;
    const edits = [...text.matchAll(/\r\n/g)].map(({ index }) => ({ start: index, end: index + 1, newText: "" }));
    context.report({
      message: "crlf",
      help: "ends",
      key: entry.key,
      severity: "warning",
      lines: SHELL_LINES & context.target.lines,
      data: { flink: flinkName(context, SHELL_LINES), key: entry.key },
      start: entry.valueStart,
      end: entry.valueEnd,
      ...repair(true, ...edits),
    });
  },
});
