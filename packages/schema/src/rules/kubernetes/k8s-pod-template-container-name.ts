import { hasMainContainer, namesContainers, POD_TEMPLATE_KEYS, podTemplate } from "../shapes/pod-template.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "k8s-pod-template-container-name",
  area: "kubernetes",
  summary: "A pod template whose containers are none of Flink's",
  severity: "warning",
  since: "1.13",
  fix: "none",
  keys: POD_TEMPLATE_KEYS,
  messages: {
    found:
      "{flink} adds its own container `flink-main-container` to the pod: what `{file}` says of its containers, mounts and variables for instance, goes to others beside it.",
    help: "Call the container for Flink `flink-main-container`; containers of other names run beside it.",
  },
  lines({ entry }, context) {
    const template = podTemplate(entry.value, context);
    return template !== undefined && namesContainers(template.text) && !hasMainContainer(template.text)
      ? context.target.lines
      : 0;
  },
  data: ({ entry }, context) => ({ file: podTemplate(entry.value, context)?.name ?? "" }),
});
