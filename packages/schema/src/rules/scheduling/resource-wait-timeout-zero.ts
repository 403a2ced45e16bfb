import { linesTaking, namedOption } from "../shapes/named-option.js";
import { linesAdaptive, linesReactive, linesStreaming } from "../shapes/scheduler-options.js";
import { millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const TIMEOUT = namedOption([
  "jobmanager.adaptive-scheduler.submission.resource-wait-timeout",
  "jobmanager.adaptive-scheduler.resource-wait-timeout",
]);

export default statement({
  id: "resource-wait-timeout-zero",
  area: "scheduling",
  summary: "The adaptive scheduler gives up before there can be a slot",
  severity: "error",
  proof: { kind: "refusal", flink: "AdaptiveScheduler", case: "resource-wait-timeout-zero" },
  processes: ["task"],
  since: "1.13",
  fix: "none",
  keys: TIMEOUT.keys,
  messages: {
    found:
      "Every streaming job fails on {flink}: its scheduler waits no time at all for slots, and there are none yet.",
    help: "Delete the line to wait five minutes.",
  },
  lines: (bound, context) =>
    millisOf(bound.entry.value) === 0
      ? linesTaking(TIMEOUT, bound, context) &
        linesAdaptive(context) &
        ~linesReactive(context) &
        linesStreaming(context)
      : 0,
});
