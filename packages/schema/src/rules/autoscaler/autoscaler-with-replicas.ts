import { numberMember, objectOf } from "../../text/json-value.js";
import { enabledKey } from "../shapes/autoscaler.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "autoscaler-with-replicas",
  area: "autoscaler",
  summary: "The autoscaler beside a fixed number of TaskManagers",
  severity: "warning",
  messages: {
    found:
      "The autoscaler changes the parallelism of vertices, while `{value}` TaskManagers fix what the job can have.",
    help: "Delete `taskManager.replicas` and set `parallelism`.",
  },
  find({ spec, at, configuration }) {
    const built = configuration();
    const isFixed =
      numberMember(objectOf(spec, "taskManager"), "replicas") !== undefined && objectOf(spec, "job") !== undefined;
    if (!isFixed || built?.ok !== true || enabledKey(built.settings) === undefined) return [];
    return [{ path: [...at, "taskManager", "replicas"] }];
  },
});
