import { linesWithMillis, millisOf } from "../shapes/settings-read.js";
import { CHECKPOINT_INTERVAL } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const [INTERVAL = ""] = CHECKPOINT_INTERVAL.names;

export default statement({
  id: "checkpoint-min-pause-dominates",
  area: "checkpointing",
  summary: "A pause between checkpoints that is longer than the interval",
  severity: "info",
  fix: "none",
  keys: ["execution.checkpointing.min-pause"],
  // A pause is longer than an interval only if it is longer than a minute, or the interval is shorter.
  when: [
    {
      anyOf: [
        { key: "*", above: "1 min" },
        { key: INTERVAL, below: "1 min" },
      ],
    },
  ],
  messages: {
    found: "{flink} cannot keep the interval: it waits {value} after each checkpoint, longer than `{interval}`.",
    related: "The interval",
    help: "Lower the pause, or write the interval that is really wanted.",
  },
  lines: ({ entry }, context) => {
    const pause = millisOf(entry.value) ?? 0;
    return linesWithMillis(INTERVAL, context, (interval) => interval < pause);
  },
  data: () => ({ interval: INTERVAL }),
  related: () => INTERVAL,
});
