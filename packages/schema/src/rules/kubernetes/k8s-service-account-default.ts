import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { linesSetting } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const ACCOUNTS = ["kubernetes.service-account", "kubernetes.jobmanager.service-account"];

export default statement({
  id: "k8s-service-account-default",
  area: "kubernetes",
  summary: "The JobManager runs under the service account default, which rarely may make pods",
  severity: "info",
  offByDefault: true,
  fix: "none",
  at: "key",
  keys: ["kubernetes.cluster-id", "kubernetes.namespace"],
  messages: {
    found:
      "{flink} runs the JobManager under the service account `default`, which may make pods and ConfigMaps only where somebody has allowed it.",
    help: "Set `kubernetes.service-account` to an account with these rights.",
  },
  lines({ entry }, context) {
    const first = context.entries.find(
      (bound) => bound.entry.key === "kubernetes.cluster-id" || bound.entry.key === "kubernetes.namespace",
    );
    if (!isNativeKubernetes(context) || first?.entry !== entry) return 0;
    return ACCOUNTS.reduce((lines, key) => lines & ~linesSetting(key, context), context.target.lines);
  },
});
