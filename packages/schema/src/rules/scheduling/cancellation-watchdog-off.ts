import { linesTaking, namedOption } from "../shapes/named-option.js";
import { millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

const TIMEOUT = namedOption(["task.cancellation.timeout"]);

export default statement({
  id: "cancellation-watchdog-off",
  area: "scheduling",
  summary: "Tasks that do not react to being cancelled block their slot for ever",
  severity: "info",
  fix: "none",
  keys: TIMEOUT.keys,
  messages: {
    found:
      "{flink} does not watch over the end of tasks: one that hangs while it is cancelled keeps its slot, and its job never restarts.",
    help: "Delete the line to let the TaskManager end, and be started again, after three minutes.",
  },
  lines: (bound, context) => (millisOf(bound.entry.value) === 0 ? linesTaking(TIMEOUT, bound, context) : 0),
});
