import { linesBetween } from "../../text/flink-line.js";
import { HIGH_AVAILABILITY, KUBERNETES_FACTORY, KUBERNETES_WORD_LINES } from "../shapes/high-availability.js";
import { linesTaking } from "../shapes/named-option.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

/** The services exist, but under the name of their class only. */
const CLASS_ONLY_LINES = linesBetween("1.12", "1.15");

export default statement({
  id: "ha-kubernetes-shortcut-too-early",
  area: "high-availability",
  summary: "The word kubernetes, which stands for a class from Flink 1.16 on",
  severity: "error",
  proof: { kind: "refusal", flink: "HighAvailabilityMode", case: "ha-kubernetes-word-on-1.15" },
  since: "1.12",
  until: "1.15",
  formats: ["flink-conf"],
  fix: "safe",
  processes: ["jobmanager", "taskmanager"],
  keys: HIGH_AVAILABILITY.keys,
  when: [{ key: "*", holding: ["kubernetes"] }],
  messages: {
    found: "{flink} starts neither a JobManager nor a TaskManager: it looks for a class called `{value}`.",
    help: "Name the class; the word is known from Flink 1.16 on.",
    fix: "Write the name of the class",
  },
  // The word itself speaks for 1.16 or later, so a file that may be for those is not suspected.
  lines: (bound, context) =>
    bound.entry.value.toLowerCase() === "kubernetes" && (context.target.lines & KUBERNETES_WORD_LINES) === 0
      ? linesTaking(HIGH_AVAILABILITY, bound, context) & CLASS_ONLY_LINES
      : 0,
  fixes({ entry }, { target }) {
    const edit = (target.lines & ~CLASS_ONLY_LINES) === 0 ? valueEdit(entry, KUBERNETES_FACTORY) : undefined;
    return edit === undefined ? [] : (repair(true, edit).fixes ?? []);
  },
});
