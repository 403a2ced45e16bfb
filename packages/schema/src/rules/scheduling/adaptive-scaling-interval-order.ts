import { linesComparing } from "../shapes/compared-settings.js";
import { keysOf, linesTaking, namedOption } from "../shapes/named-option.js";
import { linesAdaptive, linesStreaming } from "../shapes/scheduler-options.js";
import { millisOf, textRead } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const MINIMUM = namedOption(["jobmanager.adaptive-scheduler.scaling-interval.min"]);
const MAXIMUM = namedOption(["jobmanager.adaptive-scheduler.scaling-interval.max"]);

export default statement({
  id: "adaptive-scaling-interval-order",
  area: "scheduling",
  summary: "The longest time between two scalings is not longer than the shortest",
  severity: "error",
  proof: { kind: "refusal", flink: "AdaptiveScheduler", case: "adaptive-scaling-interval-order-1" },
  processes: ["submission"],
  since: "1.19",
  until: "1.20",
  fix: "none",
  keys: keysOf(MAXIMUM),
  messages: {
    found:
      "{flink} refuses every streaming job: `{key}` ({maximum}) has to be longer than `scaling-interval.min` ({minimum}).",
    help: "Write a longer time, or delete the line: there is no longest time by default.",
    related: "The shortest time",
  },
  lines: (bound, context) =>
    linesTaking(MAXIMUM, bound, context) &
    linesAdaptive(context) &
    linesStreaming(context) &
    linesComparing(MAXIMUM, MINIMUM, context, millisOf, (maximum, minimum) => maximum <= minimum),
  related: () => "jobmanager.adaptive-scheduler.scaling-interval.min",
  data: ({ entry }, context, lines) => ({
    maximum: entry.value,
    minimum: textRead("jobmanager.adaptive-scheduler.scaling-interval.min", context, lines) ?? "",
  }),
});
