import type { RuleContext } from "../rule.js";
import { entryRemoval } from "../shapes/key-edit.js";
import { statement } from "../shapes/statement.js";
import { remoteWorkers } from "../shapes/worker-hosts.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

const machines = (context: RuleContext): number => new Set(remoteWorkers(context)).size;

export default statement({
  id: "taskmanager-host-same-everywhere",
  area: "network",
  summary: "Several TaskManagers share one configuration that gives all of them the same address",
  severity: "warning",
  fix: "unsafe",
  keys: ["taskmanager.host"],
  when: [{ anyOf: [{ neighbour: "workers" }, { neighbour: "slaves" }] }],
  messages: {
    found: "All {count} machines in `workers` register as `{value}`: each TaskManager needs an address of its own.",
    help: "Delete the line: each TaskManager then finds out its address by itself.",
    fix: "Delete the line",
  },
  lines: ({ entry }, context) => (!isLoopback(entry.value) && machines(context) > 1 ? context.target.lines : 0),
  data: (_bound, context) => ({ count: machines(context) }),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
