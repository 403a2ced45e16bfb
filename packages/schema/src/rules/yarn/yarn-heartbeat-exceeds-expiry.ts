import type { RuleContext } from "../rule.js";
import { type HadoopNumber, propertyPlace, yarnNumber } from "../shapes/hadoop.js";
import { statement } from "../shapes/statement.js";

const EXPIRY = "yarn.am.liveness-monitor.expiry-interval-ms";
/** From its own default on, the rule about slips of the unit speaks of the interval. */
const DEFAULT_EXPIRY = 600_000;

export default statement({
  id: "yarn-heartbeat-exceeds-expiry",
  area: "yarn",
  summary: "A heartbeat to YARN that comes later than YARN waits",
  severity: "warning",
  fix: "none",
  keys: ["yarn.heartbeat.interval", "yarn.heartbeat-delay"],
  messages: {
    found:
      "{flink} reports to YARN every {value} seconds, and YARN gives a JobManager up that is silent for {expiry} ms (`{property}`).",
    help: "Report more often; the default is 5 seconds.",
    related: "YARN waits for {expiry} ms",
  },
  lines({ entry }, context) {
    const millis = /^\d{1,9}$/.test(entry.value) ? Number(entry.value) * 1000 : 0;
    const expiry = expiryOf(context);
    return expiry?.property !== undefined && millis >= expiry.value && millis < DEFAULT_EXPIRY
      ? context.target.lines
      : 0;
  },
  data: (_, context) => ({ expiry: expiryOf(context)?.value ?? 0, property: EXPIRY }),
  places(_, context) {
    const property = expiryOf(context)?.property;
    return property === undefined ? [] : [propertyPlace(property)];
  },
});

function expiryOf(context: RuleContext): HadoopNumber | undefined {
  return yarnNumber(EXPIRY, DEFAULT_EXPIRY, context);
}
