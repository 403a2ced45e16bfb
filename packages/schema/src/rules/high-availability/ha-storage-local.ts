import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { isTemporaryPath } from "../shapes/flink-path.js";
import { linesStoringIn, localPath, looksShared } from "../shapes/ha-storage.js";
import { linesWithKubernetesHa, STORAGE } from "../shapes/high-availability.js";
import { textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { isLoopback, readQuorum } from "../shapes/zookeeper-quorum.js";

export default statement({
  id: "ha-storage-local",
  area: "high-availability",
  summary: "What a new leader needs lies on the disk of one machine",
  severity: "warning",
  fix: "none",
  keys: STORAGE.keys,
  when: [{ key: "*", matching: "^file:|^/|^[^:]*$|^[a-z]:" }],
  messages: {
    found:
      "{flink} looks for this folder on each machine's own disk: a JobManager on another one finds no jobs to recover.",
    help: "Name storage that every machine reaches, such as HDFS or S3; leave it where all of them mount this folder.",
  },
  lines: linesOnOwnDisk,
  // Pods mount volumes under any name, and a single node may hold them all.
  severityOf: (_, context) => (isInPods(context) ? "info" : undefined),
});

function linesOnOwnDisk(bound: BoundEntry, context: RuleContext): LineSet {
  const lines = linesStoringIn(bound, context);
  const path = lines === 0 ? undefined : localPath(bound.entry.value, context);
  if (path === undefined || looksShared(path) || isTemporaryPath(path) || isOneMachine(context, lines)) return 0;
  return lines;
}

/** Where ZooKeeper itself is local, so is the rest: a trial on one machine. */
function isOneMachine(context: RuleContext, lines: LineSet): boolean {
  const quorum = textRead("high-availability.zookeeper.quorum", context, lines);
  return quorum !== undefined && readQuorum(quorum).servers.every(({ host }) => isLoopback(host));
}

function isInPods(context: RuleContext): boolean {
  const deployment = context.target.deployment?.value;
  if (deployment === "kubernetes" || deployment === "kubernetes-operator" || deployment === "docker") return true;
  return linesWithKubernetesHa(context) !== 0;
}
