import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-session-job-target",
  summary: "A session job without a job, or for a cluster that takes none",
  codes: ["application-cluster", "job-missing"],
  case: "op-session-job-of-application",
  messages: {
    found: "{operator} refuses the session job: `{value}` is an application that runs its own job.",
    help: "Name a FlinkDeployment without `spec.job`.",
    missing: "{operator} refuses the session job: there is no `spec.job`.",
    missingHelp: "Say what to run: `jarURI`, `parallelism`, `upgradeMode`.",
  },
  wording: ({ code }) => (code === "job-missing" ? { found: "missing", help: "missingHelp" } : {}),
});
