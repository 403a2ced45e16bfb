import type { BoundEntry, RuleContext } from "../rule.js";
import { QUORUM } from "../shapes/high-availability.js";
import { remoteHost } from "../shapes/hosts.js";
import { linesConnecting } from "../shapes/quorum-lines.js";
import { statement } from "../shapes/statement.js";
import { isLoopback, readQuorum } from "../shapes/zookeeper-quorum.js";

/** Deployments whose processes run wherever there is room. */
const SPREAD: readonly (string | undefined)[] = ["yarn", "kubernetes", "kubernetes-operator"];

export default statement({
  id: "ha-quorum-localhost",
  area: "high-availability",
  summary: "ZooKeeper on localhost, for processes on other machines",
  severity: "warning",
  fix: "none",
  keys: QUORUM.keys,
  when: [{ key: "*", holding: ["localhost", "127.", "::1"] }],
  messages: {
    found:
      "{flink} looks for ZooKeeper at `{server}` on each machine of its own, and runs on others as well ({where}): what finds none there waits for ever.",
    help: "Name the server by a name that every machine knows.",
  },
  lines(bound, context) {
    const isUsed = localServer(bound) !== undefined && elsewhere(context) !== undefined;
    return isUsed ? linesConnecting(bound, context) : 0;
  },
  data: (bound, context) => ({ server: localServer(bound) ?? "", where: elsewhere(context) ?? "" }),
});

function localServer({ entry }: BoundEntry): string | undefined {
  return readQuorum(entry.value).servers.find(({ host }) => isLoopback(host))?.host;
}

/** Where else processes run, in words: the deployment, or a host. */
function elsewhere(context: RuleContext): string | undefined {
  const deployment = context.target.deployment?.value;
  if (deployment !== undefined && SPREAD.includes(deployment)) return deployment === "yarn" ? "YARN" : "Kubernetes";
  return remoteHost(context);
}
