import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-rollback-needs-ha",
  summary: "Rollback without high availability",
  codes: ["rollback-without-ha"],
  case: "op-rollback-without-ha",
  messages: {
    found: "{operator} refuses rollback without high availability.",
    help: "Set `high-availability.type: kubernetes` and `high-availability.storageDir`, or leave rollback off.",
  },
});
