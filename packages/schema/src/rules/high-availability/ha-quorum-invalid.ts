import { linesBetween } from "../../text/flink-line.js";
import type { BoundEntry } from "../rule.js";
import { QUORUM } from "../shapes/high-availability.js";
import { linesConnecting } from "../shapes/quorum-lines.js";
import { statement } from "../shapes/statement.js";
import { type QuorumServer, readQuorum } from "../shapes/zookeeper-quorum.js";

/** Before, nothing handled what the client of ZooKeeper throws, and the process waited for ever. */
const FATAL_LINES = linesBetween("1.14");

export default statement({
  id: "ha-quorum-invalid",
  area: "high-availability",
  summary: "Servers of ZooKeeper with a port that is none, or with a path that is none",
  severity: "error",
  proof: { kind: "refusal", flink: "ZooKeeperUtils", case: "ha-quorum-port-word" },
  fix: "none",
  processes: ["jobmanager", "taskmanager"],
  keys: QUORUM.keys,
  when: [{ key: "*", matching: "/|:(?!\\d{1,5}\\s*(?:,|$))|:[6-9]\\d{4}" }],
  messages: {
    port: "{flink} ends as soon as it connects to ZooKeeper: `{server}` has a port that is none.",
    path: "{flink} ends as soon as it connects to ZooKeeper: it takes `{path}`, from the first slash on, for a path, and ZooKeeper has none like it.",
    help: "Write `host:port`, with commas between the servers, and at most one path behind the last.",
  },
  lines: (bound, context) => (faultOf(bound) === undefined ? 0 : linesConnecting(bound, context)),
  data(bound) {
    const { server, path } = faultOf(bound) ?? { server: undefined, path: "" };
    return { server: server === undefined ? "" : `${server.host}:${server.port}`, path };
  },
  wording: (bound) => ({ found: faultOf(bound)?.server === undefined ? "path" : "port" }),
  severityOf: (_, { target }) => ((target.lines & ~FATAL_LINES) === 0 ? undefined : "warning"),
});

interface QuorumFault {
  readonly server: QuorumServer | undefined;
  readonly path: string;
}

/** What ZooKeeper's `ConnectStringParser` and `PathUtils` do not take. */
function faultOf({ entry }: BoundEntry): QuorumFault | undefined {
  const { servers, path } = readQuorum(entry.value);
  const server = servers.find((each) => !isPort(each));
  if (server !== undefined) return { server, path };
  if (path === "" || path === "/") return undefined;
  const names = path.slice(1).split("/");
  return names.some((name) => name === "" || name === "." || name === "..") ? { server: undefined, path } : undefined;
}

/** Several colons outside brackets are a bare IPv6 address, of which nobody knows whether it ends in a port. */
function isPort({ host, port }: QuorumServer): boolean {
  if (port === "" || (host.includes(":") && !host.endsWith("]"))) return true;
  return /^\+?\d{1,5}$/.test(port) && Number(port) <= 65535;
}
