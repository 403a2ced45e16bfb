import { linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { statement } from "../shapes/statement.js";
import { shownValue } from "../shapes/value-edit.js";
import { remoteWorkers } from "../shapes/worker-hosts.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "rpc-address-localhost-multihost",
  area: "network",
  summary: "TaskManagers on other machines look for the JobManager on their own",
  severity: "warning",
  fix: "none",
  keys: ["jobmanager.rpc.address"],
  when: [
    { key: "*", holding: ["localhost", "127.", "::1"] },
    { anyOf: [{ neighbour: "workers" }, { neighbour: "slaves" }] },
  ],
  messages: {
    found:
      "The TaskManager on `{host}` (file `workers`) looks for the JobManager on its own machine: the address is `{value}`.",
    help: "Write the name or address of the JobManager's machine as the workers know it.",
  },
  lines: ({ entry }, context) =>
    isLoopback(entry.value) && remoteWorkers(context).length > 0
      ? context.target.lines & ~linesPossiblyHighlyAvailable(context)
      : 0,
  data: (_bound, context) => ({ host: shownValue(remoteWorkers(context)[0] ?? "") }),
});
