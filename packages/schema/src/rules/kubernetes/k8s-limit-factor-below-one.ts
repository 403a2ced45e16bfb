import { namedOption } from "../shapes/named-option.js";
import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";

const factor = (process: "jobmanager" | "taskmanager", resource: "cpu" | "memory"): NumberBound => ({
  option: namedOption([`kubernetes.${process}.${resource}.limit-factor`]),
  unit: "number",
  refuses: (value) => value < 1,
  takes: "numbers from 1 on",
  stops: process === "jobmanager" ? "Nothing is deployed" : "The JobManager starts no TaskManager",
  lines: (context) => (isNativeKubernetes(context) ? context.target.lines : 0),
  processes: [process === "jobmanager" ? "kubernetes" : "kubernetes-taskmanager"],
});

export default boundStatement({
  id: "k8s-limit-factor-below-one",
  area: "kubernetes",
  summary: "A limit of CPU or memory below what the container asks for",
  severity: "error",
  proof: { kind: "refusal", flink: "KubernetesJobManagerParameters", case: "k8s-limit-factor-below-one-1" },
  since: "1.15",
  fix: "none",
  bounds: [
    factor("jobmanager", "cpu"),
    factor("jobmanager", "memory"),
    factor("taskmanager", "cpu"),
    factor("taskmanager", "memory"),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write 1.0, the default, for a limit that equals the request. To give a container less, lower the request itself.",
  },
});
