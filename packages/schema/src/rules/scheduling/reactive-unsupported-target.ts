import { entryRemoval } from "../shapes/key-edit.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "reactive-unsupported-target",
  area: "scheduling",
  summary: "Reactive mode where the JobManager does not run it",
  severity: "error",
  proof: { kind: "refusal", flink: "ClusterEntrypoint", case: "reactive-in-session" },
  processes: ["session-jobmanager"],
  since: "1.13",
  fix: "unsafe",
  keys: ["scheduler-mode"],
  messages: {
    found:
      "The JobManager of {flink} ends at start: reactive mode runs in standalone application clusters only, not {where}.",
    help: "Delete the line; the adaptive scheduler (`jobmanager.scheduler: adaptive`) fits jobs to the slots there are as well.",
    fix: "Delete the line",
  },
  lines: ({ entry }, { target }) =>
    entry.value.trim().toLowerCase() === "reactive" &&
    whereOf(target.deployment?.value, target.mode?.value) !== undefined
      ? target.lines
      : 0,
  data: (_bound, { target }) => ({ where: whereOf(target.deployment?.value, target.mode?.value) ?? "" }),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});

function whereOf(deployment: string | undefined, mode: string | undefined): string | undefined {
  if (deployment === "yarn") return "on YARN";
  if (deployment === "kubernetes") return "on native Kubernetes";
  return mode === "session" ? "in session clusters" : undefined;
}
