import { defineRule } from "../define-rule.js";
import { placeBeside, settingBeside } from "../shapes/hosts.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

export default defineRule({
  id: "workers-only-localhost",
  area: "hosts",
  summary: "TaskManagers on this machine only, though the JobManager has an address for others",
  severity: "info",
  offByDefault: true,
  formats: ["workers"],
  fix: "none",
  problems: ["workers"],
  messages: {
    found:
      "Flink's start-cluster.sh starts TaskManagers on the machine it runs on only, while the JobManager is called `{address}`.",
    help: "List the machines of the TaskManagers, one a line.",
    related: "The address of the JobManager",
  },
  checkProblem(_, context) {
    const { entries } = context.document;
    const [first] = entries;
    const address = settingBeside(["jobmanager.rpc.address"], context);
    if (first === undefined || address === undefined || !entries.every(({ key }) => isLoopback(key))) return;
    const { value } = address.entry;
    if (isLoopback(value) || !/^[\w.-]+$/.test(value)) return;
    context.report({
      message: "found",
      help: "help",
      data: { address: value },
      start: first.keyStart,
      end: first.keyEnd,
      related: placeBeside(address),
    });
  },
});
