import type { BoundEntry } from "../rule.js";
import { QUORUM } from "../shapes/high-availability.js";
import { linesConnecting } from "../shapes/quorum-lines.js";
import { repair } from "../shapes/repair.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";
import { DEFAULT_CLIENT_PORT, type QuorumServer, readQuorum } from "../shapes/zookeeper-quorum.js";

/** A semicolon or a blank between servers, a name for examples, or a host that comes a second time. */
const ODD =
  ";|[^,\\s]\\s+[^,\\s]|\\.(?:invalid|example)\\b|(?:^|,)\\s*([^,:/\\s]+)[^,]*,(?:.*,)?\\s*\\1\\s*(?:[:,/]|$)";

export default statement({
  id: "ha-quorum-suspicious",
  area: "high-availability",
  summary: "Servers of ZooKeeper that nobody can find, or that stand there twice",
  severity: "warning",
  fix: "safe",
  keys: QUORUM.keys,
  when: [{ key: "*", matching: ODD }],
  messages: {
    separator:
      "{flink} waits for ever for ZooKeeper: it takes `{server}` for the name of one server, because only commas part them.",
    nowhere: "{flink} waits for ever for ZooKeeper: no server is called `{server}`, which is a name for examples.",
    twice:
      "{flink} takes `{server}` for one server, though it stands here more than once: losing it costs more than it seems.",
    helpSeparator: "Put a comma between the servers.",
    helpNowhere: "Name the servers of your ZooKeeper.",
    helpTwice: "Name each server once.",
    fix: "Write `{servers}`",
  },
  lines: (bound, context) => (oddityOf(bound) === undefined ? 0 : linesConnecting(bound, context)),
  wording(bound) {
    const { code = "twice" } = oddityOf(bound) ?? {};
    return { found: code, help: `help${code.charAt(0).toUpperCase()}${code.slice(1)}` };
  },
  data(bound) {
    const oddity = oddityOf(bound);
    return { server: oddity?.server ?? "", servers: oddity?.servers ?? "" };
  },
  fixes(bound) {
    const servers = oddityOf(bound)?.servers;
    const edit = servers === undefined ? undefined : valueEdit(bound.entry, servers);
    return edit === undefined ? [] : (repair(true, edit).fixes ?? []);
  },
});

interface Oddity {
  readonly code: "separator" | "nowhere" | "twice";
  readonly server: string;
  /** The text that was meant. */
  readonly servers?: string;
}

function oddityOf({ entry: { value } }: BoundEntry): Oddity | undefined {
  const { servers, path } = readQuorum(value);
  const joined = servers.find(({ host }) => /[;\s]/.test(host));
  if (joined !== undefined) {
    const meant = `${servers
      .map((server) =>
        nameOf(server)
          .split(/[;\s]+/)
          .join(","),
      )
      .join(",")}${path}`;
    return { code: "separator", server: nameOf(joined), servers: meant };
  }
  const nowhere = servers.find(({ host }) => /\.(?:invalid|example)\.?$/i.test(host));
  if (nowhere !== undefined) return { code: "nowhere", server: nameOf(nowhere) };
  const names = new Map(servers.map((server) => [addressOf(server), nameOf(server)]));
  const twice = servers.find(
    (server, index) => servers.findIndex((other) => addressOf(other) === addressOf(server)) < index,
  );
  if (twice === undefined) return undefined;
  return { code: "twice", server: nameOf(twice), servers: `${[...names.values()].join(",")}${path}` };
}

const nameOf = ({ host, port }: QuorumServer): string => (port === "" ? host : `${host}:${port}`);

const addressOf = ({ host, port }: QuorumServer): string =>
  `${host.toLowerCase()}:${port === "" ? DEFAULT_CLIENT_PORT : port}`;
