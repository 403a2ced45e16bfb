import { isAtLeast } from "../../operator/release.js";
import { hasRequirements } from "../../operator/resource-configuration.js";
import { objectOf } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-resource-ignored",
  summary: "Both resource and resources of a process",
  severity: "warning",
  messages: {
    found: "{operator} ignores `{field}`: `resources` beside it wins.",
    help: "Delete `resource`.",
  },
  find({ spec, at, release }) {
    if (!isAtLeast(release, "1.16")) return [];
    return (["jobManager", "taskManager"] as const)
      .filter((field) => {
        const part = objectOf(spec, field);
        return objectOf(part, "resource") !== undefined && hasRequirements(objectOf(part, "resources"));
      })
      .map((field) => ({ path: [...at, field, "resource"], at: "key" as const }));
  },
});
