import { parseJavaInt } from "../../values/java-integer.js";
import { linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "k8s-jm-replicas-without-ha",
  area: "kubernetes",
  summary: "Several JobManagers without high availability to choose the leader among them",
  severity: "error",
  proof: { kind: "refusal", flink: "KubernetesJobManagerParameters", case: "k8s-jm-replicas-without-ha-1" },
  processes: ["kubernetes"],
  since: "1.14",
  fix: "unsafe",
  keys: ["kubernetes.jobmanager.replicas"],
  messages: {
    found:
      "{flink} does not deploy: more than one JobManager needs high availability, and `high-availability.type` is not set.",
    help: "Set `high-availability.type: kubernetes` and `high-availability.storageDir`, or write 1.",
    fix: "Write `1`",
  },
  lines: ({ entry }, context) =>
    isNativeKubernetes(context) && parseJavaInt(entry.value) > 1
      ? context.target.lines & ~linesPossiblyHighlyAvailable(context)
      : 0,
  fixes({ entry }) {
    const edit = valueEdit(entry, "1");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
