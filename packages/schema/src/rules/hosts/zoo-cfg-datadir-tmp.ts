import { defineRule } from "../define-rule.js";
import { isTemporaryPath } from "../shapes/flink-path.js";
import { QUORUM } from "../shapes/high-availability.js";
import { hasZooKeeperBeside, placeBeside, settingBeside } from "../shapes/hosts.js";
import { ensembleServers } from "../shapes/zoo-cfg.js";
import { isLoopback, readQuorum } from "../shapes/zookeeper-quorum.js";

export default defineRule({
  id: "zoo-cfg-datadir-tmp",
  area: "hosts",
  summary: "Servers of ZooKeeper that keep their data in a folder that is emptied",
  severity: "warning",
  formats: ["zoo-cfg"],
  fix: "none",
  problems: ["zoo-cfg"],
  messages: {
    found:
      "ZooKeeper keeps its data in a folder that the operating system empties; Flink then finds neither the leader nor its jobs.",
    absent:
      "Flink's start script gives ZooKeeper a new folder below the temporary one at each start: neither leader nor jobs outlive it.",
    help: "Set `dataDir` to a folder that lasts.",
    related: "The cluster uses these servers",
  },
  checkProblem(_, context) {
    const { entries } = context.document;
    const quorum = settingBeside(QUORUM.keys, context);
    const servers = ensembleServers(entries);
    const [first] = servers;
    if (first === undefined || quorum === undefined || hasZooKeeperBeside(context) !== true) return;
    const used = new Set(readQuorum(quorum.entry.value).servers.map(({ host }) => host.toLowerCase()));
    if (!servers.some(({ host }) => used.has(host.toLowerCase()))) return;
    const dataDir = entries.findLast(({ key }) => key === "dataDir");
    if (dataDir !== undefined && !isTemporaryPath({ scheme: undefined, authority: "", path: dataDir.value })) return;
    const { keyStart: start, valueEnd: end } = dataDir ?? first.entry;
    // Everything on one machine is a trial, for which the shipped file is made.
    const isTrial = servers.every(({ host }) => isLoopback(host));
    context.report({
      message: dataDir === undefined ? "absent" : "found",
      help: "help",
      start,
      end,
      related: placeBeside(quorum),
      ...(isTrial ? { severity: "info" as const } : {}),
    });
  },
});
