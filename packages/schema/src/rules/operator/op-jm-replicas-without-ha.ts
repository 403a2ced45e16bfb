import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-jm-replicas-without-ha",
  summary: "Standby JobManagers without high availability",
  codes: ["job-manager-replicas-without-ha"],
  case: "op-two-job-managers-without-ha",
  messages: {
    found: "{operator} refuses {value} JobManagers without high availability.",
    help: "Set `high-availability.type: kubernetes` and `high-availability.storageDir`, or write 1.",
  },
});
