import { savepointDirectory } from "../../operator/configuration.js";
import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-savepoint-dir-missing",
  summary: "Something that takes savepoints, and nowhere to put them",
  codes: [
    "savepoint-directory",
    "savepoint-directory-nonce",
    "savepoint-directory-periodic",
    "savepoint-directory-age",
  ],
  case: "op-no-savepoint-dir",
  messages: {
    found: "{operator} refuses this while no directory for savepoints is set.",
    help: "Set `{savepoints}`.",
  },
  data: (_, { release }) => ({ savepoints: savepointDirectory(release).key }),
});
