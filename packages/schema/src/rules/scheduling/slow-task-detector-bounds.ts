import type { RuleContext } from "../rule.js";
import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";
import { linesAdaptiveBatch, linesBatch } from "../shapes/scheduler-options.js";
import { linesSwitchedOn } from "../shapes/settings-read.js";

const lines = (context: RuleContext) =>
  linesBatch(context) & linesAdaptiveBatch(context) & linesSwitchedOn("execution.batch.speculative.enabled", context);

const detector = (
  key: string,
  unit: NumberBound["unit"],
  takes: string,
  refuses: NumberBound["refuses"],
): NumberBound => ({ option: namedOption([key]), unit, takes, refuses, stops: "Every batch job is refused", lines });

export default boundStatement({
  id: "slow-task-detector-bounds",
  area: "scheduling",
  summary: "A number for the detection of slow tasks that Flink refuses",
  severity: "error",
  proof: { kind: "refusal", flink: "ExecutionTimeBasedSlowTaskDetector", case: "slow-task-ratio-one" },
  processes: ["submission"],
  since: "1.17",
  fix: "none",
  bounds: [
    detector("slow-task-detector.check-interval", "milliseconds", "durations longer than 0", (value) => value <= 0),
    detector(
      "slow-task-detector.execution-time.baseline-ratio",
      "number",
      "numbers from 0 on that are less than 1",
      (value) => value < 0 || value >= 1,
    ),
    detector(
      "slow-task-detector.execution-time.baseline-multiplier",
      "number",
      "numbers above 0",
      (value) => value <= 0,
    ),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Delete the line to get the default.",
  },
});
