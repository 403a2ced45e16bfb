import { linesPossiblyHighlyAvailable } from "../shapes/high-availability.js";
import { textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { isWildcard } from "../shapes/worker-hosts.js";
import { isLoopback } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "rest-address-wildcard",
  area: "network",
  summary: "Clients are told to connect to an address that is none",
  severity: "warning",
  fix: "unsafe",
  keys: ["rest.address"],
  when: [{ key: "*", oneOf: ["0.0.0.0", "::", "[::]"] }],
  messages: {
    found:
      "Clients of {flink} connect to `rest.address`, and `{value}` is no address to connect to: it means their own machine, if anything.",
    help: "Write the name of the JobManager's machine here; the address to listen on is `rest.bind-address`.",
    fix: "Write `{host}`, the address of the JobManager",
  },
  lines({ entry }, context) {
    const { target } = context;
    if (!isWildcard(entry.value)) return 0;
    const deployment = target.deployment?.value ?? "standalone";
    // The configuration in Flink's Docker image has it; on YARN and Kubernetes it is replaced.
    if (deployment === "docker") return linesPossiblyHighlyAvailable(context);
    return deployment === "standalone" ? target.lines : 0;
  },
  severityOf: (_bound, context) =>
    context.target.deployment === undefined && linesPossiblyHighlyAvailable(context) === 0 ? "info" : undefined,
  fixes({ entry }, context) {
    const host = textRead("jobmanager.rpc.address", context) ?? "";
    if (host === "" || isLoopback(host) || isWildcard(host)) return [];
    const edit = valueEdit(entry, host);
    return edit === undefined ? [] : [{ title: "fix", data: { host }, applicability: "unsafe", edits: [edit] }];
  },
});
