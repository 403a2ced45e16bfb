import { linesHighlyAvailable } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

export default statement({
  id: "blob-or-rpc-port-range-native-k8s",
  area: "network",
  summary: "A range of ports where native Kubernetes takes one port",
  severity: "error",
  proof: { kind: "refusal", flink: "KubernetesUtils", case: "blob-or-rpc-port-range-native-k8s-1" },
  processes: ["kubernetes"],
  fix: "unsafe",
  keys: ["blob.server.port", "taskmanager.rpc.port", "rest.bind-port", "high-availability.jobmanager.port"],
  when: [{ deployment: ["kubernetes", "kubernetes-operator"] }, { key: "*", holding: ["-", ","] }],
  messages: {
    found:
      "{flink} does not deploy on Kubernetes: `{key}` has to be one port there, since the containers declare it, not `{value}`.",
    help: "Write one port. Each pod has an address of its own, so that no two processes compete for it.",
    fix: "Write `{port}`",
  },
  lines({ entry }, context) {
    const { target } = context;
    const deployment = target.deployment?.value;
    if (deployment !== "kubernetes" && deployment !== "kubernetes-operator") return 0;
    if (!/^\s*\d+\s*[-,]/.test(entry.value)) return 0;
    return entry.key.startsWith("high-availability") ? linesHighlyAvailable(context) : target.lines;
  },
  fixes({ entry }) {
    const port = /\d+/.exec(entry.value)?.[0] ?? "";
    const edit = valueEdit(entry, port);
    return edit === undefined ? [] : [{ title: "fix", data: { port }, applicability: "unsafe", edits: [edit] }];
  },
});
