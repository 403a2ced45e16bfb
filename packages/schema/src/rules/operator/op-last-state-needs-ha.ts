import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-last-state-needs-ha",
  summary: "Upgrade mode last-state without high availability, on operators up to 1.9",
  codes: ["last-state-without-ha", "last-state-change", "session-last-state"],
  case: "op-last-state-without-ha",
  messages: {
    found: "{operator} refuses `upgradeMode: last-state` without high availability.",
    help: "Set `high-availability.type: kubernetes` and `high-availability.storageDir`, or use `savepoint`.",
    session: "{operator} refuses `upgradeMode: last-state` for a session job.",
    change:
      "{operator} refuses the change to `last-state`: the running deployment has no high availability, and there is nowhere to put a savepoint.",
  },
  wording: ({ code }) =>
    code === "session-last-state" ? { found: "session" } : code === "last-state-change" ? { found: "change" } : {},
});
