import type { BoundEntry, RuleContext } from "../rule.js";
import { QUORUM } from "../shapes/high-availability.js";
import { linesConnecting } from "../shapes/quorum-lines.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { type EnsembleServer, ensembleServers } from "../shapes/zoo-cfg.js";
import { DEFAULT_CLIENT_PORT, isLoopback, type QuorumServer, readQuorum } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "zoo-cfg-quorum-mismatch",
  area: "hosts",
  summary: "Servers of ZooKeeper that the zoo.cfg beside the file starts elsewhere",
  severity: "warning",
  fix: "unsafe",
  keys: QUORUM.keys,
  when: [{ neighbour: "zoo.cfg" }],
  messages: {
    found: "{flink} looks for ZooKeeper at `{server}`, and the zoo.cfg beside this file starts no server there.",
    port: "{flink} looks for ZooKeeper at `{server}`, and the zoo.cfg beside this file lets that server listen on {port}.",
    help: "Write `{servers}`, or change zoo.cfg where the cluster uses the servers that it starts.",
    fix: "Write `{servers}`",
    related: "The servers that zoo.cfg starts",
  },
  lines: (bound, context) => (strangerIn(bound, context) === undefined ? 0 : linesConnecting(bound, context)),
  wording: (bound, context) => (strangerIn(bound, context)?.port === undefined ? {} : { found: "port" }),
  data: (bound, context) => ({
    server: strangerIn(bound, context)?.server ?? "",
    port: strangerIn(bound, context)?.port ?? "",
    servers: serversOf(bound, context),
  }),
  places(_, context) {
    const [first] = ensembleBeside(context);
    const path = context.neighbours.get("zoo.cfg")?.path;
    if (first === undefined || path === undefined) return [];
    return [{ message: "related", path, start: first.entry.keyStart, end: first.entry.valueEnd }];
  },
  fixes(bound, context) {
    const edit = valueEdit(bound.entry, serversOf(bound, context));
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});

/** The servers of a zoo.cfg that somebody has filled in: the shipped one names `localhost` and says nothing. */
function ensembleBeside({ neighbours }: RuleContext): readonly EnsembleServer[] {
  const servers = ensembleServers(neighbours.get("zoo.cfg")?.document?.entries ?? []);
  return servers.some(({ host }) => isLoopback(host)) ? [] : servers;
}

interface Stranger {
  readonly server: string;
  /** The port on which the server listens, where only the port is another one. */
  readonly port: string | undefined;
}

/** The first server of the quorum that zoo.cfg does not start; a quorum may leave servers out. */
function strangerIn({ entry }: BoundEntry, context: RuleContext): Stranger | undefined {
  const started = ensembleBeside(context);
  if (started.length === 0) return undefined;
  for (const server of readQuorum(entry.value).servers) {
    const same = started.filter(({ host }) => host.toLowerCase() === server.host.toLowerCase());
    if (same.some(({ clientPort }) => clientPort === portOf(server))) continue;
    return { server: server.port === "" ? server.host : `${server.host}:${server.port}`, port: same[0]?.clientPort };
  }
  return undefined;
}

const portOf = ({ port }: QuorumServer): string => (port === "" ? DEFAULT_CLIENT_PORT : port);

function serversOf({ entry }: BoundEntry, context: RuleContext): string {
  const servers = ensembleBeside(context).map(({ host, clientPort }) => `${host}:${clientPort}`);
  return servers.join(",") + readQuorum(entry.value).path;
}
