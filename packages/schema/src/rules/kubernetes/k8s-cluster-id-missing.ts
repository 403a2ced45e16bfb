import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "k8s-cluster-id-missing",
  area: "kubernetes",
  summary: "Every deployment gets a name of its own",
  severity: "info",
  offByDefault: true,
  fix: "none",
  at: "key",
  keys: [
    "kubernetes.namespace",
    "kubernetes.container.image.ref",
    "kubernetes.container.image",
    "kubernetes.service-account",
  ],
  messages: {
    found: "{flink} makes up a new cluster id for every deployment: `kubernetes.cluster-id` is not set.",
    help: "Set it, so that the same cluster is found again, or give it with `-Dkubernetes.cluster-id=…`.",
  },
  lines({ entry }, context) {
    const first = context.entries.find((bound) => bound.entry.key.startsWith("kubernetes."));
    return context.complete && isNativeKubernetes(context) && first?.entry === entry
      ? context.target.lines & ~linesSetting("kubernetes.cluster-id", context)
      : 0;
  },
});
