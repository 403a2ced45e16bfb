import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";

const priority = (key: string, stops: string, processes: NumberBound["processes"]): NumberBound => ({
  option: namedOption([key]),
  unit: "number",
  refuses: (value) => value < 1 || value > 10,
  takes: "numbers from 1 to 10",
  stops,
  ...(processes === undefined ? {} : { processes }),
});

export default boundStatement({
  id: "thread-priority-out-of-range",
  area: "network",
  summary: "A thread priority that Java does not have",
  severity: "error",
  proof: { kind: "refusal", flink: "ExecutorThreadFactory", case: "rest-thread-priority-eleven" },
  fix: "none",
  bounds: [
    priority("rest.server.thread-priority", "The JobManager does not start", ["jobmanager"]),
    priority("metrics.internal.query-service.thread-priority", "Neither a JobManager nor a TaskManager starts", [
      "jobmanager",
      "taskmanager",
    ]),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Delete the line to get the default, or write a number from 1 (lowest) to 10 (highest).",
  },
});
