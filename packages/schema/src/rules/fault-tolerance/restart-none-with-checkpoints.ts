import { linesTaking } from "../shapes/named-option.js";
import { CHECKPOINT_INTERVAL, linesCheckpointing, linesInBatch, RESTART_STRATEGY } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "restart-none-with-checkpoints",
  area: "fault-tolerance",
  summary: "No restarts although checkpoints are taken",
  severity: "warning",
  fix: "none",
  keys: RESTART_STRATEGY.keys,
  when: [
    { key: "*", oneOf: ["none", "off", "disable"] },
    { key: "execution.checkpointing.interval", set: true },
  ],
  messages: {
    found: "{flink} lets a job fail for good at its first failure, although checkpoints are there to restore it.",
    related: "The checkpoint interval",
    help: "Choose `exponential-delay` or `fixed-delay`, or delete the line: with checkpoints the default is to restart.",
  },
  lines: (bound, context) => {
    if (!/^(?:none|off|disable)$/i.test(bound.entry.value)) return 0;
    return linesTaking(RESTART_STRATEGY, bound, context) & linesCheckpointing(context) & ~linesInBatch(context);
  },
  related: () => CHECKPOINT_INTERVAL.names[0],
});
