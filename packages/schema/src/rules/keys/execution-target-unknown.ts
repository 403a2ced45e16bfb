import { editDistance } from "../../catalogue/edit-distance.js";
import { ALL_LINES, type LineSet, linesBetween } from "../../text/flink-line.js";
import { defineRule } from "../define-rule.js";
import { flinkName } from "../shapes/flink-name.js";
import { isSeen } from "../shapes/read-entry.js";
import { shownValue, valueEdit } from "../shapes/value-edit.js";

/** The names that Flink's executors and cluster clients answer to. The per-job mode of YARN has a rule of its own. */
const TARGETS: Readonly<Record<string, LineSet>> = {
  local: ALL_LINES,
  remote: ALL_LINES,
  embedded: ALL_LINES,
  collection: linesBetween(undefined, "1.13"),
  "yarn-session": ALL_LINES,
  "yarn-per-job": ALL_LINES,
  "yarn-application": linesBetween("1.11"),
  "kubernetes-session": ALL_LINES,
  "kubernetes-application": linesBetween("1.11"),
};

export default defineRule({
  id: "execution-target-unknown",
  area: "keys",
  summary: "Jobs are sent to a place that Flink has no executor for",
  severity: "error",
  proof: { kind: "refusal", flink: "DefaultExecutorServiceLoader", case: "target-yarn" },
  fix: "unsafe",
  faults: ["odd-word"],
  messages: {
    unknown: "{flink} refuses every submission: it has no executor for the target `{value}`.",
    early: "{flink} refuses every submission: the application mode begins with Flink 1.11.",
    help: "Write one of {names}.",
    helpNear: "Did you mean `{near}`?",
    fix: "Write `{near}`",
  },
  checkFault(_hint, bound, context) {
    const { entry } = bound;
    if (entry.key !== "execution.target") return;
    const name = entry.value.toLowerCase();
    if (name === "" || !isSeen(bound, context)) return;
    const known = TARGETS[name] ?? 0;
    const lines = context.target.lines & ~known;
    if (lines === 0) return;
    const near = nearest(name);
    const edit = near === undefined ? undefined : valueEdit(entry, near);
    const data = {
      flink: flinkName(context, lines),
      value: shownValue(entry.value),
      near: near ?? "",
      names: Object.keys(TARGETS)
        .filter((target) => /-|remote/.test(target) && target !== "yarn-per-job")
        .map((target) => `\`${target}\``)
        .join(", "),
    };
    // A library on the class path may bring an executor of its own; a word that is nearly one of Flink's is a slip.
    const certain = known !== 0 || near !== undefined || name === "yarn" || name === "kubernetes";
    context.report({
      message: known === 0 ? "unknown" : "early",
      help: near === undefined ? "help" : "helpNear",
      data,
      key: entry.key,
      lines,
      start: entry.valueStart,
      end: entry.valueEnd,
      ...(certain ? {} : { severity: "warning" }),
      ...(edit === undefined ? {} : { fixes: [{ title: "fix", data, applicability: "unsafe", edits: [edit] }] }),
    });
  },
});

function nearest(name: string): string | undefined {
  const bare = name.replace(/[_ .]/g, "-");
  return Object.keys(TARGETS).find(
    (target) => editDistance(bare, target, 2) <= 2 && target.length > 5 && target !== name,
  );
}
