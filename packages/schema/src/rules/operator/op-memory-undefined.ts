import { flatConfiguration } from "../../operator/configuration.js";
import { memoryRefusal } from "../../operator/resources.js";
import { memberOf } from "../../text/json-value.js";
import { inQuotes, operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-memory-undefined",
  summary: "A process whose memory nobody says",
  codes: ["job-manager-memory", "task-manager-memory"],
  case: "op-no-memory",
  messages: {
    found:
      '{operator} refuses the deployment: it gives the {process} no memory with which Flink could start: "{cause}".',
    help: "Set `spec.{process}.resource.memory`, such as 2048m.",
  },
  data(verdict, { spec, release }) {
    const process = verdict.code === "job-manager-memory" ? "jobManager" : "taskManager";
    const cause = memoryRefusal(process, flatConfiguration(memberOf(spec, "flinkConfiguration")), release) ?? "";
    return { process, cause: inQuotes(cause) };
  },
});
