import { isHighlyAvailable } from "../../operator/configuration.js";
import { upgradeModeOf } from "../../operator/job-spec.js";
import { isAtLeast } from "../../operator/release.js";
import { objectOf } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-last-state-without-ha",
  summary: "Upgrade mode last-state without high availability",
  severity: "warning",
  messages: {
    found:
      "{operator} finds the last state only while the job can be asked: without high availability a JobManager that is gone takes the way to its checkpoints with it.",
    help: "Set `high-availability.type: kubernetes` and `high-availability.storageDir`.",
  },
  find({ spec, at, releases, configuration, manifest }, { operator }) {
    const job = objectOf(spec, "job");
    const built = configuration();
    if (manifest.fragment || upgradeModeOf(job) !== "last-state" || built?.ok !== true) return [];
    if (
      !isAtLeast(releases[0] ?? "1.7", "1.10") ||
      isHighlyAvailable(new Map([...built.settings].map(([key, { value }]) => [key, value])))
    ) {
      return [];
    }
    return [
      { path: [...at, "job", "upgradeMode"], ...(operator?.config === undefined ? { severity: "info" as const } : {}) },
    ];
  },
});
