import { linesHighlyAvailable } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "ha-application-id-reuse",
  area: "high-availability",
  summary: "Results of jobs that stay and keep an application from running again",
  severity: "warning",
  since: "1.15",
  until: "2.2",
  fix: "none",
  keys: ["job-result-store.delete-on-commit"],
  messages: {
    found:
      "{flink} keeps the result of the job, and takes the next run of an application under this cluster id for done.",
    help: "Give every run a cluster id of its own, or leave `delete-on-commit` at `true`.",
  },
  lines({ entry }, context) {
    const { deployment, mode } = context.target;
    // Jobs of a session have ids of their own, and YARN gives every application another cluster id.
    if (entry.value.toLowerCase() !== "false" || mode?.value === "session" || deployment?.value === "yarn") return 0;
    return linesHighlyAvailable(context);
  },
  severityOf: (_, { target }) => (target.mode?.value === "application" ? undefined : "info"),
});
