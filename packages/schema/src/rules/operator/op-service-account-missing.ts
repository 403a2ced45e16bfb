import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-service-account-missing",
  summary: "A deployment without a service account",
  codes: ["service-account"],
  case: "op-no-service-account",
  messages: {
    found: "{operator} refuses the deployment: it names no service account.",
    help: "Write `serviceAccount: flink`, or the name that the Helm chart made as `jobServiceAccount`.",
  },
});
