import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "k8s-namespace-invalid",
  area: "kubernetes",
  summary: "A blank namespace or image, or a namespace that is no name in Kubernetes",
  severity: "error",
  proof: { kind: "refusal", flink: "AbstractKubernetesParameters", case: "k8s-namespace-blank-1@2.2" },
  processes: ["kubernetes"],
  fix: "none",
  keys: ["kubernetes.namespace", "kubernetes.container.image.ref", "kubernetes.container.image"],
  messages: {
    found: "{flink} does not deploy: `{key}` is blank.",
    characters: "{flink} does not deploy: there can be no namespace `{value}` in Kubernetes.",
    label: "Kubernetes refuses the namespace `{value}`: names there have small letters, digits and hyphens.",
    help: "Delete the line to get the default, or write a name.",
  },
  lines({ entry }, context) {
    if (!isNativeKubernetes(context)) return 0;
    if (entry.value.trim() === "") return context.target.lines;
    return entry.key === "kubernetes.namespace" && !/^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(entry.value)
      ? context.target.lines
      : 0;
  },
  wording({ entry }) {
    if (entry.value.trim() === "") return {};
    return { found: /[/\s]/.test(entry.value) ? "characters" : "label" };
  },
  severityOf: ({ entry }) => (entry.value.trim() === "" || /[/\s]/.test(entry.value) ? undefined : "warning"),
});
