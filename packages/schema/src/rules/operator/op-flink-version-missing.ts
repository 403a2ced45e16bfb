import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-flink-version-missing",
  summary: "A deployment without flinkVersion",
  codes: ["version-missing"],
  case: "op-version-missing",
  messages: {
    found: "{operator} refuses the deployment: it does not say for which Flink it is.",
    help: "Write the version of the image, such as `flinkVersion: v1_20`.",
  },
});
