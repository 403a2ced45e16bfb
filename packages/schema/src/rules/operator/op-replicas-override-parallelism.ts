import { numberMember, objectOf } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-replicas-override-parallelism",
  summary: "A parallelism beside the number of TaskManagers",
  severity: "warning",
  messages: {
    found: "{operator} ignores `parallelism: {value}`: with {replicas} TaskManagers the job gets {slots}.",
    help: "Delete `parallelism` or `taskManager.replicas`.",
  },
  find({ spec, at, configuration }) {
    const replicas = numberMember(objectOf(spec, "taskManager"), "replicas");
    const parallelism = numberMember(objectOf(spec, "job"), "parallelism");
    const built = configuration();
    if (replicas === undefined || parallelism === undefined || parallelism < 1 || built?.ok !== true) return [];
    const slots = built.settings.get("parallelism.default")?.value ?? "";
    return slots === String(parallelism) ? [] : [{ path: [...at, "job", "parallelism"], data: { replicas, slots } }];
  },
});
