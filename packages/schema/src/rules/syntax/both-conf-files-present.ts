import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { wholeFile } from "../shapes/whole-file.js";

/** Up to 1.20 a flink-conf.yaml wins (before 1.19 nothing else is known); from 2.0 on only config.yaml is read. */
const UNREAD = {
  legacy: { lines: linesBetween("2.0"), other: "config.yaml" },
  standard: { lines: linesBetween(undefined, "1.20"), other: "flink-conf.yaml" },
} as const;

export default defineRule({
  id: "both-conf-files-present",
  area: "syntax",
  summary: "Flink reads the other one of flink-conf.yaml and config.yaml",
  severity: "error",
  proof: { kind: "loss", flink: "GlobalConfiguration", case: "both-files" },
  fix: "none",
  messages: {
    ignored: "{flink} ignores this file: it reads the {other} beside it, and only that.",
    help: "Keep one of the two files, and move the settings that you need there.",
  },
  problems: ["other-file-beside"],
  checkProblem(_, context) {
    const { document, neighbours, target, entries } = context;
    const { lines: losing, other } = document.format === "flink-conf" ? UNREAD.legacy : UNREAD.standard;
    const lines = losing & target.lines;
    const text = neighbours.get(other)?.text ?? "";
    const lost = entries.some(({ entry }) => !text.includes(entry.key.slice(entry.key.lastIndexOf(".") + 1)));
    context.report({
      message: "ignored",
      help: "help",
      lines,
      data: { flink: flinkName(context, lines), other },
      ...wholeFile(document),
      ...(lost ? {} : { severity: "warning" }),
    });
  },
});
