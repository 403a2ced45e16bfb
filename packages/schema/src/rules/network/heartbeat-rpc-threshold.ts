import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";

export default boundStatement({
  id: "heartbeat-rpc-threshold",
  area: "network",
  summary: "A number of failed heartbeat requests that Flink refuses",
  severity: "error",
  proof: { kind: "refusal", flink: "HeartbeatServices", case: "heartbeat-rpc-threshold-1" },
  since: "1.14",
  fix: "none",
  bounds: [
    {
      option: namedOption(["heartbeat.rpc-failure-threshold"]),
      unit: "number",
      refuses: (value) => value < 1 && value !== -1,
      takes: "a number from 1 on, or -1",
      stops: "Neither a JobManager nor a TaskManager starts",
      processes: ["jobmanager", "taskmanager"],
    },
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write -1 to let only the heartbeat time-out decide, or delete the line to get the default, 2.",
  },
});
