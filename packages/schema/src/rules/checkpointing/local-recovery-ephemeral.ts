import { linesSettingOption, linesTaking } from "../shapes/named-option.js";
import { linesSetting } from "../shapes/settings-read.js";
import { LOCAL_BACKUP, LOCAL_DIRS } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "local-recovery-ephemeral",
  area: "checkpointing",
  summary: "Local recovery on Kubernetes without a working directory that outlives a pod",
  severity: "info",
  since: "1.15",
  fix: "none",
  keys: LOCAL_BACKUP.keys,
  when: [{ complete: true }, { deployment: ["kubernetes", "kubernetes-operator"] }],
  messages: {
    found:
      "{flink} keeps the local copies of state in the pod: a TaskManager that is started anew finds nothing to recover from.",
    help: "Set `process.taskmanager.working-dir` on a volume and a stable `taskmanager.resource-id`, or expect it to help with failed tasks only.",
  },
  lines: (bound, context) => {
    const deployment = context.target.deployment?.value;
    if (!context.complete || (deployment !== "kubernetes" && deployment !== "kubernetes-operator")) return 0;
    if (bound.entry.value.toLowerCase() !== "true") return 0;
    const kept = linesSetting("process.taskmanager.working-dir", context) | linesSettingOption(LOCAL_DIRS, context);
    return linesTaking(LOCAL_BACKUP, bound, context) & ~kept;
  },
});
