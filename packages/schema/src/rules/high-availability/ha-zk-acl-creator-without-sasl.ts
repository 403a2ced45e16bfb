import type { RuleContext } from "../rule.js";
import { linesWithZooKeeper } from "../shapes/high-availability.js";
import { JAVA_OPTION_KEYS } from "../shapes/java-options.js";
import { repair } from "../shapes/repair.js";
import { linesPossiblyReading, linesSetting, linesSwitchedOn } from "../shapes/settings-read.js";
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
    stranger:
      "{flink} starts neither a JobManager nor a TaskManager: ZooKeeper refuses to make nodes for a creator who has not logged in.",
    related: "SASL is switched off here",
    help: "Write `open`, or let Flink log in to ZooKeeper.",
    helpStranger: "Write `open`, or add `Client` to `security.kerberos.login.contexts`.",
    fix: "Write `open`",
  },
  lines: ({ entry }, context) =>
    entry.value.toLowerCase() === "creator"
      ? linesWithZooKeeper(context) & (linesSwitchedOn(SASL_OFF, context) | linesWithoutLogin(context))
      : 0,
  wording: (_, context) =>
    linesSwitchedOn(SASL_OFF, context) === 0 ? { found: "stranger", help: "helpStranger" } : {},
  // A login may come from a part of the configuration that is not here.
  severityOf: (_, context) => (linesSwitchedOn(SASL_OFF, context) === 0 && !context.complete ? "warning" : undefined),
  related: (_, context) => (linesSwitchedOn(SASL_OFF, context) === 0 ? undefined : SASL_OFF),
  fixes({ entry }) {
    const edit = valueEdit(entry, "open");
    return edit === undefined ? [] : (repair(false, edit).fixes ?? []);
  },
});

/** The lines on which nothing says who Flink is to ZooKeeper: no Kerberos login, no authorization, no JAAS file for Java. */
function linesWithoutLogin(context: RuleContext) {
  if (JAVA_OPTION_KEYS.some((key) => context.effective.winner(key)?.entry.value.includes("login.config") === true))
    return 0;
  const contexts = linesPossiblyReading("security.kerberos.login.contexts", context, (text) => text.trim() !== "");
  return context.target.lines & ~contexts & ~linesSetting("high-availability.zookeeper.client.authorization", context);
}
