import { isUnclosed, POD_TEMPLATE_KEYS, podTemplate } from "../shapes/pod-template.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "k8s-pod-template-invalid",
  area: "kubernetes",
  summary: "A pod template that is no YAML",
  severity: "error",
  proof: { kind: "refusal", flink: "KubernetesUtils", case: "k8s-pod-template-invalid-1" },
  processes: ["kubernetes"],
  since: "1.13",
  fix: "none",
  keys: POD_TEMPLATE_KEYS,
  messages: {
    found: "{flink} does not deploy: it cannot read the pod template `{file}`, in which a bracket is never closed.",
    help: "Mend the file; `kubectl apply --dry-run=client -f {file}` shows where.",
  },
  lines({ entry }, context) {
    const template = podTemplate(entry.value, context);
    return template !== undefined && isUnclosed(template.text) ? context.target.lines : 0;
  },
  data: ({ entry }, context) => ({ file: podTemplate(entry.value, context)?.name ?? "" }),
});
