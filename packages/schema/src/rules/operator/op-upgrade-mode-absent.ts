import { memberOf, objectOf } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-upgrade-mode-absent",
  summary: "A job with checkpoints whose upgrade mode is not set",
  severity: "warning",
  messages: {
    found:
      "{operator} starts the job from nothing after every change: without `upgradeMode` it is `stateless`, and what the checkpoints hold is lost.",
    help: "Write `upgradeMode: savepoint` or `upgradeMode: last-state`; or `stateless`, if that is what is meant.",
  },
  find({ spec, at, manifest, configuration }) {
    const job = objectOf(spec, "job");
    if (job === undefined || manifest.fragment || memberOf(job, "upgradeMode") !== undefined) return [];
    const built = configuration();
    if (built?.ok !== true || !KEEPING.some((key) => built.settings.has(key))) return [];
    return [{ path: [...at, "job"], at: "key" }];
  },
});

const KEEPING = [
  "execution.checkpointing.interval",
  "execution.checkpointing.dir",
  "state.checkpoints.dir",
  "execution.checkpointing.savepoint-dir",
  "state.savepoints.dir",
];
