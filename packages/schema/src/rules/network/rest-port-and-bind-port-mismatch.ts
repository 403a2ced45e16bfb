import { fixedPort, isInRanges, portRanges } from "../shapes/ports.js";
import { entryRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "rest-port-and-bind-port-mismatch",
  area: "network",
  summary: "Clients connect to a REST port on which the JobManager does not listen",
  severity: "warning",
  fix: "none",
  keys: ["rest.bind-port"],
  when: [{ key: "rest.port", set: true }],
  messages: {
    found:
      "The JobManager of {flink} listens on a port of `{value}`, and clients connect to `rest.port`, {port}, which is none of them.",
    help: "Let `rest.port` be one of the ports of `rest.bind-port`, or leave out one of the two.",
    related: "The port for clients",
  },
  lines({ entry }, context) {
    const { target } = context;
    if (/^(?:yarn|kubernetes)/.test(target.deployment?.value ?? "")) return 0;
    const ranges = portRanges(entry.value);
    const port = fixedPort(entryRead("rest.port", context)?.entry.value ?? "");
    if (ranges === undefined || port === undefined || isInRanges(port, ranges)) return 0;
    return ranges.some(({ from }) => from === 0) ? 0 : target.lines;
  },
  related: () => "rest.port",
  data: (_bound, context) => ({ port: entryRead("rest.port", context)?.entry.value ?? "" }),
});
