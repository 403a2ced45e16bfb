import { linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen } from "../shapes/read-entry.js";
import { valueEdit } from "../shapes/value-edit.js";

const REFUSED = linesBetween("2.0");
const DEPRECATED = linesBetween("1.15", "1.20");

export default defineRule({
  id: "per-job-target",
  area: "keys",
  summary: "Jobs are sent to clusters of their own, a mode that Flink 2 does not have",
  severity: "error",
  proof: { kind: "refusal", flink: "DefaultExecutorServiceLoader", case: "per-job-on-2x" },
  since: "1.15",
  fix: "unsafe",
  faults: ["odd-word"],
  messages: {
    refused: "{flink} refuses every submission: the per-job mode of YARN left with Flink 2.0.",
    deprecated: "{flink} marks the per-job mode of YARN as deprecated, and Flink 2 does not have it.",
    help: "Use `yarn-application`, which runs the main method on the cluster, or `yarn-session`.",
    fix: "Write `yarn-application`",
  },
  checkFault(_hint, bound, context) {
    const { entry } = bound;
    if (entry.key !== "execution.target") return;
    if (entry.value.toLowerCase() !== "yarn-per-job" || !isSeen(bound, context)) return;
    const refused = context.target.lines & REFUSED;
    if (refused === 0 && (context.target.lines & ~DEPRECATED) !== 0) return;
    const edit = valueEdit(entry, "yarn-application");
    context.report({
      message: refused === 0 ? "deprecated" : "refused",
      help: "help",
      data: { flink: flinkName(context, refused === 0 ? DEPRECATED : REFUSED) },
      key: entry.key,
      start: entry.valueStart,
      end: entry.valueEnd,
      ...(refused === 0 ? { severity: "info", tags: ["deprecated"] as const } : { lines: refused }),
      ...(edit === undefined ? {} : { fixes: [{ title: "fix", applicability: "unsafe", edits: [edit] }] }),
    });
  },
});
