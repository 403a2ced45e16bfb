import type { RuleContext } from "../rule.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { remoteWorkers } from "../shapes/worker-hosts.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

const isSpread = (context: RuleContext): boolean =>
  context.target.deployment?.value === "docker" || remoteWorkers(context).length > 0;

export default statement({
  id: "bind-host-localhost-multihost",
  area: "network",
  summary: "A process of a cluster on several machines listens to its own machine only",
  severity: "warning",
  fix: "unsafe",
  keys: ["jobmanager.bind-host", "taskmanager.bind-host"],
  when: [
    { key: "*", holding: ["localhost", "127.", "::1"] },
    { anyOf: [{ deployment: ["docker"] }, { neighbour: "workers" }, { neighbour: "slaves" }] },
  ],
  messages: {
    found: "{process} of {flink} listens on `{value}` only: the other {machines} of the cluster cannot reach it.",
    help: "Write `0.0.0.0`, or the address of the network that the cluster uses. Flink's shipped configuration has `localhost` here.",
    fix: "Write `0.0.0.0`",
  },
  lines: ({ entry }, context) => (isLoopback(entry.value) && isSpread(context) ? context.target.lines : 0),
  data: ({ entry }, { target }) => ({
    process: entry.key.startsWith("jobmanager") ? "The JobManager" : "Each TaskManager",
    machines: target.deployment?.value === "docker" ? "containers" : "machines",
  }),
  fixes({ entry }) {
    const edit = valueEdit(entry, "0.0.0.0");
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
