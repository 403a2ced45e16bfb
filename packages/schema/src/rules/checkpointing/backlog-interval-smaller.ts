import { type LineSet, linesBetween } from "../../text/flink-line.js";
import type { RuleContext } from "../rule.js";
import { linesPossiblyReading, millisOf } from "../shapes/settings-read.js";
import { CHECKPOINT_INTERVAL, linesCheckpointing } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

const [INTERVAL = ""] = CHECKPOINT_INTERVAL.names;

export default statement({
  id: "backlog-interval-smaller",
  area: "checkpointing",
  summary: "A checkpoint interval for backlogs that is shorter than the usual one, or stands without it",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointConfig", case: "backlog-interval-smaller-2" },
  since: "1.19",
  processes: ["client"],
  fix: "none",
  keys: ["execution.checkpointing.interval-during-backlog"],
  messages: {
    found: "{flink} refuses every job with it: the interval during a backlog is shorter than `{interval}`.",
    alone: "{flink} refuses every job with it: `{interval}` is not set, which counts as longer.",
    minimum: "{flink} refuses every job with it: an interval is 0 or at least 10 ms.",
    related: "The usual interval",
    help: "Write an interval at least as long as `{interval}`, or 0 for no checkpoints during a backlog.",
    helpAlone: "Set `{interval}` as well, or write 0.",
  },
  lines: ({ entry }, context) => {
    const millis = millisOf(entry.value);
    if (millis === undefined || millis === 0) return 0;
    if (millis < 10) return context.target.lines;
    return isAlone(context) && !context.complete ? 0 : linesShorter(millis, context);
  },
  data: () => ({ interval: INTERVAL }),
  wording: ({ entry }, context) => {
    if ((millisOf(entry.value) ?? 0) < 10) return { found: "minimum" };
    return isAlone(context) ? { found: "alone", help: "helpAlone" } : {};
  },
  related: () => INTERVAL,
});

/** The lines on which the usual interval certainly is longer; without one it is endless. */
function linesShorter(millis: number, context: RuleContext): LineSet {
  const fine = linesPossiblyReading(INTERVAL, context, (text) => (millisOf(text) ?? 0) <= millis);
  return linesBetween("1.19") & context.target.lines & ~fine;
}

function isAlone(context: RuleContext): boolean {
  return linesCheckpointing(context) === 0;
}
