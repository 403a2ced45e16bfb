import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-health-check-needs-recovery",
  summary: "A health check of the job without recovery of the JobManager",
  codes: ["health-check-without-recovery"],
  case: "op-health-check-without-recovery",
  messages: {
    found: "{operator} refuses the health check while `kubernetes.operator.jm-deployment-recovery.enabled` is false.",
    help: "Leave recovery on, which is the default, or the health check off.",
  },
});
