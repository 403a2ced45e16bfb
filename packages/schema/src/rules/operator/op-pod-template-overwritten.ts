import { type JsonPath, memberOf, objectOf, textMember } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";
import { containersOf, MAIN_CONTAINER, podTemplatesOf } from "../shapes/pod-templates.js";

export default resourceStatement({
  id: "op-pod-template-overwritten",
  summary: "A field of Flink's container in a pod template that Flink overwrites",
  severity: "warning",
  messages: {
    found: "Flink overwrites `{name}` of its container: what the pod template says has no effect.",
    help: "Use `spec.image` and `resource` of JobManager and TaskManager.",
  },
  find: ({ spec, at }) =>
    podTemplatesOf(spec, at).flatMap((template) =>
      containersOf(template).flatMap(([path, container]) => {
        if (textMember(container, "name") !== MAIN_CONTAINER) return [];
        const image = memberOf(container, "image") !== undefined && textMember(spec, "image") !== undefined;
        const found: { path: JsonPath; name: string }[] = image ? [{ path: [...path, "image"], name: "image" }] : [];
        for (const section of ["requests", "limits"]) {
          const quantities = objectOf(objectOf(container, "resources"), section);
          for (const name of ["cpu", "memory"]) {
            if (memberOf(quantities, name) !== undefined)
              found.push({ path: [...path, "resources", section, name], name });
          }
        }
        return found.map(({ path: place, name }) => ({ path: place, at: "key" as const, data: { name } }));
      }),
    ),
});
