import { type LineSet, lineSet, linesOf } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesWithZooKeeper } from "../shapes/high-availability.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { linesSetting, millisOf, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const SESSION = namedOption(
  ["high-availability.zookeeper.client.session-timeout"],
  ["recovery.zookeeper.client.session-timeout"],
);
const CONNECTION = namedOption(
  ["high-availability.zookeeper.client.connection-timeout"],
  ["recovery.zookeeper.client.connection-timeout"],
);
const [SESSION_KEY = ""] = SESSION.names;
const [CONNECTION_KEY = ""] = CONNECTION.names;

export default statement({
  id: "ha-zk-session-shorter-than-connection",
  area: "high-availability",
  summary: "A session with ZooKeeper that ends before a connection is given up",
  severity: "warning",
  fix: "none",
  keys: [...SESSION.keys, ...CONNECTION.keys],
  messages: {
    found:
      "{flink} waits longer for a connection ({connection} ms) than its session with ZooKeeper lasts ({session} ms), and loses the leadership over it.",
    related: "The other time",
    help: "Make the session at least as long as the connection timeout; the defaults are 60 and 15 seconds.",
  },
  lines: (bound, context) => linesShorter(context) & linesConcerned(bound, context),
  data: (_, context, lines) => ({
    session: millisOf(textRead(SESSION_KEY, context, lines) ?? "") ?? "",
    connection: millisOf(textRead(CONNECTION_KEY, context, lines) ?? "") ?? "",
  }),
  related: ({ entry }) => (SESSION.keys.includes(entry.key) ? CONNECTION_KEY : SESSION_KEY),
});

/** The finding stands at the session, or at the connection where the session is left at its default. */
function linesConcerned(bound: BoundEntry, context: RuleContext): LineSet {
  const atSession = linesTaking(SESSION, bound, context);
  return atSession | (linesTaking(CONNECTION, bound, context) & ~linesSetting(SESSION_KEY, context));
}

function linesShorter(context: RuleContext): LineSet {
  let lines: LineSet = 0;
  for (const line of linesOf(linesWithZooKeeper(context))) {
    const session = millisOf(textRead(SESSION_KEY, context, lineSet(line)) ?? "");
    const connection = millisOf(textRead(CONNECTION_KEY, context, lineSet(line)) ?? "");
    if (session !== undefined && connection !== undefined && session < connection) lines |= lineSet(line);
  }
  return lines;
}
