import type { LineSet } from "../../text/flink-line.js";
import { parseJavaDouble } from "../../values/java-floating.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { readings } from "../shapes/compared-settings.js";
import { namedOption } from "../shapes/named-option.js";
import { linesSetting, millisOf } from "../shapes/settings-read.js";
import { linesWithRestart } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const INTERVAL = namedOption(["restart-strategy.failure-rate.failure-rate-interval"]);
const FAILURES = namedOption(["restart-strategy.failure-rate.max-failures-per-interval"]);
const DELAY = namedOption(["restart-strategy.failure-rate.delay"]);
const KEYS: readonly string[] = [...INTERVAL.names, ...FAILURES.names, ...DELAY.names];

export default statement({
  id: "failure-rate-never-trips",
  area: "fault-tolerance",
  summary: "A failure rate that cannot be reached, because the delays take longer than the interval",
  severity: "warning",
  fix: "none",
  keys: KEYS,
  // At most ten failures, ten seconds apart at most, fit well into an interval of more than a hundred seconds.
  when: [
    { key: "restart-strategy.type", oneOf: ["failure-rate", "failurerate"] },
    {
      anyOf: [
        ...FAILURES.names.map((key) => ({ key, above: "10" })),
        ...DELAY.names.map((key) => ({ key, above: "10 s" })),
        ...INTERVAL.names.flatMap((key) => [
          { key, below: "101 s" },
          { key, set: false },
        ]),
      ],
    },
  ],
  messages: {
    found:
      "{flink} restarts a job for ever: failures times the delay take as long as the interval, so that old ones are forgotten before the limit.",
    help: "Lengthen the interval, or lower the number of failures or the delay.",
  },
  lines: (bound, context) => {
    if (!isWhole(context) || !isFirst(bound, context)) return 0;
    return linesNever(context) & linesWithRestart(context, "failure-rate");
  },
});

/** Whether the numbers stand in this file, and no default takes the place of one that may stand elsewhere. */
function isWhole(context: RuleContext): boolean {
  return context.complete || KEYS.every((key) => linesSetting(key, context) !== 0);
}

/** One finding a file, at the interval where it is set. */
function isFirst({ entry }: BoundEntry, context: RuleContext): boolean {
  return KEYS.find((key) => linesSetting(key, context) !== 0) === entry.key;
}

function linesNever(context: RuleContext): LineSet {
  let never: LineSet = 0;
  for (const interval of readings(INTERVAL, context, millisOf)) {
    for (const failures of readings(FAILURES, context, parseJavaDouble)) {
      for (const delay of readings(DELAY, context, millisOf)) {
        if (interval.value < 1 || delay.value === 0 || failures.value * delay.value < interval.value) continue;
        never |= interval.lines & failures.lines & delay.lines;
      }
    }
  }
  return never;
}
