import { enabledKey } from "../shapes/autoscaler.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "autoscaler-tuning-while-off",
  area: "autoscaler",
  summary: "Memory tuning while the autoscaler is off",
  severity: "warning",
  messages: {
    found: "Memory is not tuned: `{key}` has an effect only while `job.autoscaler.enabled` is true.",
    help: "Switch the autoscaler on, or delete the line.",
  },
  find({ configuration, kind }) {
    const built = configuration();
    if (built?.ok !== true || kind === "FlinkSessionJob" || enabledKey(built.settings) !== undefined) return [];
    const key = "job.autoscaler.memory.tuning.enabled";
    const isWanted = built.settings.get(key)?.value.toLowerCase() === "true";
    return isWanted ? [{ path: ["spec", "flinkConfiguration"], key, data: { key } }] : [];
  },
});
