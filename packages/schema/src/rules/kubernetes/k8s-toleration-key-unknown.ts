import type { BoundEntry } from "../rule.js";
import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { statement } from "../shapes/statement.js";

/** `KubernetesToleration.fromMap`, in any case. */
const KNOWN = ["effect", "key", "operator", "tolerationseconds", "value"];

function unknownKey({ entry }: BoundEntry): string | undefined {
  if (/["'[{\n]/.test(entry.value)) return undefined;
  const keys = entry.value.split(/[;,]/).flatMap((part) => {
    const colon = part.indexOf(":");
    return colon === -1 ? [] : [part.slice(0, colon).trim()];
  });
  return keys.find((key) => !KNOWN.includes(key.toLowerCase()));
}

export default statement({
  id: "k8s-toleration-key-unknown",
  area: "kubernetes",
  summary: "A part of a toleration that Flink does not know",
  severity: "warning",
  since: "1.11",
  fix: "none",
  keys: ["kubernetes.jobmanager.tolerations", "kubernetes.taskmanager.tolerations"],
  messages: {
    found: "{flink} leaves out `{part}` of this toleration, which it does not know.",
    help: "The parts are key, operator, value, effect and tolerationSeconds, such as `key:dedicated,operator:Equal,value:flink,effect:NoSchedule`; tolerations are separated by semicolons.",
  },
  lines: (bound, context) =>
    isNativeKubernetes(context) && unknownKey(bound) !== undefined ? context.target.lines : 0,
  data: (bound) => ({ part: unknownKey(bound) ?? "" }),
});
