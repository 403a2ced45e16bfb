import { linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { repair } from "../shapes/repair.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "submit-failed-job-without-ha",
  area: "high-availability",
  summary: "A failed application is to be shown as a failed job, without high availability",
  severity: "error",
  proof: { kind: "refusal", flink: "ApplicationDispatcherBootstrap", case: "submit-failed-job-without-ha-1" },
  since: "1.15",
  until: "2.2",
  fix: "unsafe",
  processes: ["application-jobmanager"],
  keys: ["execution.submit-failed-job-on-application-error"],
  messages: {
    found: "{flink} refuses to run an application: a failed one becomes a failed job with high availability only.",
    help: "Delete the line, or turn high availability on.",
    fix: "Delete the line",
  },
  at: "entry",
  lines({ entry }, context) {
    const mode = context.target.mode?.value;
    const isOther = mode === "session" || mode === "per-job" || (mode === undefined && !context.complete);
    if (entry.value.toLowerCase() !== "true" || isOther) return 0;
    return (
      context.target.lines &
      ~linesPossiblyHighlyAvailable(context) &
      ~linesSetting("$internal.pipeline.job-id", context)
    );
  },
  severityOf: (_, { complete, target }) => (complete && target.mode?.value === "application" ? undefined : "warning"),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});
