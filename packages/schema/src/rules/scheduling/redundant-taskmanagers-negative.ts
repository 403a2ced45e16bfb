import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";

export default boundStatement({
  id: "redundant-taskmanagers-negative",
  area: "scheduling",
  summary: "A negative number of spare TaskManagers",
  severity: "error",
  proof: { kind: "refusal", flink: "SlotManagerConfiguration", case: "slotmanager-min-above-max-3" },
  processes: ["jobmanager"],
  since: "1.12",
  fix: "none",
  bounds: [
    {
      option: namedOption(["slotmanager.redundant-taskmanager-num"]),
      unit: "number",
      refuses: (value) => value < 0,
      takes: "numbers from 0 on",
      stops: "The JobManager does not start",
    },
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write 0, the default, for no spare TaskManagers.",
  },
});
