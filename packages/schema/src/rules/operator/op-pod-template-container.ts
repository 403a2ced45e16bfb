import { textMember } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";
import { containersOf, MAIN_CONTAINER, podTemplatesOf } from "../shapes/pod-templates.js";

export default resourceStatement({
  id: "op-pod-template-container",
  summary: "A container of a pod template that is meant for Flink under another name",
  severity: "warning",
  messages: {
    found: "The pods get a container `{name}` beside the one of Flink, and Kubernetes refuses it: it has no image.",
    help: "Call it `flink-main-container`; a sidecar names its image.",
  },
  find: ({ spec, at }) =>
    podTemplatesOf(spec, at).flatMap((template) =>
      containersOf(template).flatMap(([path, container]) => {
        const name = textMember(container, "name");
        if (name === undefined || name === MAIN_CONTAINER || textMember(container, "image") !== undefined) return [];
        return [{ path: [...path, "name"], data: { name } }];
      }),
    ),
});
