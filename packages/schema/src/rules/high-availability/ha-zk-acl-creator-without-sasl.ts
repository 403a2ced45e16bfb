import { linesWithZooKeeper } from "../shapes/high-availability.js";
import { repair } from "../shapes/repair.js";
import { linesSwitchedOn } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { valueEdit } from "../shapes/value-edit.js";

const SASL_OFF = "zookeeper.sasl.disable";

export default statement({
  id: "ha-zk-acl-creator-without-sasl",
  area: "high-availability",
  summary: "Nodes of ZooKeeper for their creator only, while nobody says who he is",
  severity: "error",
  proof: { kind: "refusal", flink: "ZooKeeperUtils", case: "ha-zk-acl-creator-without-sasl-1" },
  fix: "unsafe",
  processes: ["jobmanager", "taskmanager"],
  keys: ["high-availability.zookeeper.client.acl"],
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: `{value}` needs SASL, which `zookeeper.sasl.disable` switches off.",
    related: "SASL is switched off here",
    help: "Write `open`, or let Flink log in to ZooKeeper.",
    fix: "Write `open`",
  },
  lines: ({ entry }, context) =>
    entry.value.toLowerCase() === "creator" ? linesWithZooKeeper(context) & linesSwitchedOn(SASL_OFF, context) : 0,
  related: () => SASL_OFF,
  fixes({ entry }) {
    const edit = valueEdit(entry, "open");
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});
