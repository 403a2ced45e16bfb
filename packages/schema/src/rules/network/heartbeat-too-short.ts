import { linesComparing } from "../shapes/compared-settings.js";
import { keysOf, linesTaking, namedOption } from "../shapes/named-option.js";
import { linesSetting, millisOf, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const TIMEOUT = namedOption(["heartbeat.timeout"]);
const INTERVAL = namedOption(["heartbeat.interval"]);

export default statement({
  id: "heartbeat-too-short",
  area: "network",
  summary: "One late heartbeat is enough for a process to be taken for dead",
  severity: "warning",
  fix: "none",
  keys: keysOf(TIMEOUT, INTERVAL),
  messages: {
    found:
      "{flink} sends a heartbeat every {interval} and takes a process for dead after {timeout}: one late heartbeat, a pause of the garbage collector say, is enough.",
    help: "Give `heartbeat.timeout` at least two intervals, better five as the defaults do.",
    related: "The other bound",
  },
  lines(bound, context) {
    const option = bound.entry.key === "heartbeat.timeout" ? TIMEOUT : INTERVAL;
    const short = linesComparing(
      TIMEOUT,
      INTERVAL,
      context,
      millisOf,
      (timeout, interval) => interval > 0 && timeout >= interval && timeout < 2 * interval,
    );
    const told = option === INTERVAL ? linesSetting("heartbeat.timeout", context) : 0;
    return linesTaking(option, bound, context) & short & ~told;
  },
  related: ({ entry }) => (entry.key === "heartbeat.timeout" ? "heartbeat.interval" : undefined),
  data: (_bound, context, lines) => ({
    timeout: textRead("heartbeat.timeout", context, lines) ?? "",
    interval: textRead("heartbeat.interval", context, lines) ?? "",
  }),
});
