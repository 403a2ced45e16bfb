import { entryRemoval } from "../shapes/key-edit.js";
import { statement } from "../shapes/statement.js";
import { shownValue } from "../shapes/value-edit.js";
import { remoteWorkers } from "../shapes/worker-hosts.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "taskmanager-host-localhost",
  area: "network",
  summary: "TaskManagers on several machines all announce the address localhost",
  severity: "warning",
  fix: "unsafe",
  keys: ["taskmanager.host"],
  when: [
    { key: "*", holding: ["localhost", "127.", "::1"] },
    { anyOf: [{ neighbour: "workers" }, { neighbour: "slaves" }] },
  ],
  messages: {
    found:
      "The TaskManager on `{host}` (file `workers`) tells the others to find it at `{value}`, which is their own machine.",
    help: "Delete the line: each TaskManager then finds out its address by itself.",
    fix: "Delete the line",
  },
  lines: ({ entry }, context) =>
    isLoopback(entry.value) && remoteWorkers(context).length > 0 ? context.target.lines : 0,
  data: (_bound, context) => ({ host: shownValue(remoteWorkers(context)[0] ?? "") }),
  fixes({ entry }, context) {
    const edit = entryRemoval(entry, context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
