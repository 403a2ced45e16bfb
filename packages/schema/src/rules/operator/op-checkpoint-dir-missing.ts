import { checkpointDirectory } from "../../operator/configuration.js";
import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-checkpoint-dir-missing",
  summary: "An upgrade mode that keeps state, and nowhere to keep it",
  codes: ["checkpoint-directory"],
  case: "op-no-checkpoint-dir",
  messages: {
    found: "{operator} refuses `upgradeMode: {value}` while no directory for checkpoints is set.",
    help: "Set `{key}`.",
  },
  data: (_, { release }) => ({ key: checkpointDirectory(release).key }),
});
