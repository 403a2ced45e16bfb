import type { ConfigEntry } from "../../formats/document.js";
import { environmentOf } from "../../formats/folder-names.js";
import { isFlinkFormat } from "../../formats/format-id.js";
import type { Neighbour, RuleContext } from "../rule.js";
import { CLUSTER_ID, HIGH_AVAILABILITY, QUORUM } from "../shapes/high-availability.js";
import type { NamedOption } from "../shapes/named-option.js";
import { linesConnecting } from "../shapes/quorum-lines.js";
import { textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { DEFAULT_CLIENT_PORT, readQuorum } from "../shapes/zookeeper-quorum.js";

const ROOT_KEYS = ["high-availability.zookeeper.path.root", "recovery.zookeeper.path.root"] as const;

export default statement({
  id: "ha-same-identity-two-files",
  area: "high-availability",
  summary: "Clusters of two environments under one name in the same ZooKeeper",
  severity: "warning",
  fix: "none",
  keys: QUORUM.keys,
  when: [{ anyOf: [{ neighbour: "flink-conf.yaml" }, { neighbour: "config.yaml" }] }],
  messages: {
    found:
      "{flink} gives this cluster the same place in ZooKeeper, `{place}`, as {other} gives another: each takes the leadership and the jobs of the other for its own.",
    help: "Give each cluster a `high-availability.cluster-id` of its own.",
    related: "The same servers",
  },
  lines: (bound, context) => (twinOf(context) === undefined ? 0 : linesConnecting(bound, context)),
  data: (_, context) => ({ place: ownIdentity(context).place, other: twinOf(context)?.file.path ?? "" }),
  places(_, context) {
    const twin = twinOf(context);
    if (twin === undefined) return [];
    return [{ message: "related", path: twin.file.path, start: twin.quorum.keyStart, end: twin.quorum.valueEnd }];
  },
});

interface Identity {
  readonly servers: string;
  /** Root and cluster id. */
  readonly place: string;
}

interface Twin {
  readonly file: Neighbour;
  readonly quorum: ConfigEntry;
}

/** The configuration of another environment that names the same place. */
function twinOf(context: RuleContext): Twin | undefined {
  const own = ownIdentity(context);
  const named = ["flink-conf.yaml", "config.yaml"].map((name) => context.neighbours.get(name));
  for (const file of [...named, ...context.relatives]) {
    const document = file?.document;
    if (file === undefined || document === undefined || !isFlinkFormat(document.format)) continue;
    const read = (keys: readonly string[]) =>
      keys.map((key) => document.entries.findLast((entry) => entry.key === key)).find((entry) => entry !== undefined);
    const quorum = read(QUORUM.keys);
    const isZooKeeper = read(HIGH_AVAILABILITY.keys)?.value.toLowerCase() === "zookeeper";
    if (quorum === undefined || !isZooKeeper || !areEnvironments(context.path, file.path)) continue;
    const other = identity(quorum.value, read(ROOT_KEYS)?.value, read(CLUSTER_ID.keys)?.value);
    if (other.servers === own.servers && other.place === own.place) return { file, quorum };
  }
  return undefined;
}

function ownIdentity(context: RuleContext): Identity {
  const first = ({ names: [name = ""] }: NamedOption): string | undefined => textRead(name, context);
  return identity(first(QUORUM) ?? "", textRead(ROOT_KEYS[0], context), first(CLUSTER_ID));
}

function identity(quorum: string, root = "/flink", clusterId = "/default"): Identity {
  const { servers, path } = readQuorum(quorum);
  const names = servers.map(({ host, port }) => `${host.toLowerCase()}:${port || DEFAULT_CLIENT_PORT}`);
  const bare = (text: string): string => text.replace(/^\/+|\/+$/g, "");
  const place = [path, root, clusterId].map(bare).filter((part) => part !== "");
  return { servers: [...new Set(names)].sort().join(","), place: `/${place.join("/")}` };
}

/** Whether two paths differ in the name of an environment; copies of one cluster's file may well agree. */
function areEnvironments(one: string, other: string): boolean {
  const [left, right] = [environmentOf(one), environmentOf(other)];
  return left !== "" && right !== "" && left !== right;
}
