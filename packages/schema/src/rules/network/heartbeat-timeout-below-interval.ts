import type { LineSet } from "../../text/flink-line.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesComparing } from "../shapes/compared-settings.js";
import { keysOf, linesTaking, namedOption } from "../shapes/named-option.js";
import { linesSetting, linesWithMillis, millisOf, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const TIMEOUT = namedOption(["heartbeat.timeout"]);
const INTERVAL = namedOption(["heartbeat.interval"]);

const linesOfNone = ({ entry }: BoundEntry, context: RuleContext): LineSet =>
  entry.key === "heartbeat.interval" ? linesWithMillis("heartbeat.interval", context, (millis) => millis <= 0) : 0;

export default statement({
  id: "heartbeat-timeout-below-interval",
  area: "network",
  summary: "Processes are taken for dead before they send their next heartbeat",
  severity: "error",
  proof: { kind: "refusal", flink: "HeartbeatServices", case: "heartbeat-timeout-below-interval-1" },
  processes: ["jobmanager", "taskmanager"],
  fix: "none",
  keys: keysOf(TIMEOUT, INTERVAL),
  messages: {
    found:
      "{flink} starts neither a JobManager nor a TaskManager: `heartbeat.timeout` ({timeout}) is shorter than `heartbeat.interval` ({interval}).",
    zero: "{flink} starts neither a JobManager nor a TaskManager: the interval between heartbeats has to be longer than 0.",
    help: "Give the time-out several intervals; the defaults are 50 seconds and 10 seconds. A number without a unit counts milliseconds.",
    related: "The other bound",
  },
  lines(bound, context) {
    const option = bound.entry.key === "heartbeat.timeout" ? TIMEOUT : INTERVAL;
    const none = linesOfNone(bound, context);
    if (none !== 0) return none;
    const shorter = linesComparing(TIMEOUT, INTERVAL, context, millisOf, (timeout, interval) => timeout < interval);
    // Where both are written down, the time-out tells it.
    const told = option === INTERVAL ? linesSetting("heartbeat.timeout", context) : 0;
    return linesTaking(option, bound, context) & shorter & ~told;
  },
  wording: (bound, context) => (linesOfNone(bound, context) === 0 ? {} : { found: "zero" }),
  related: ({ entry }) => (entry.key === "heartbeat.timeout" ? "heartbeat.interval" : undefined),
  data: (_bound, context, lines) => ({
    timeout: textRead("heartbeat.timeout", context, lines) ?? "",
    interval: textRead("heartbeat.interval", context, lines) ?? "",
  }),
});
