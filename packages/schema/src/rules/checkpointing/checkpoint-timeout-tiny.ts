import { millisOf } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

/** `CheckpointCoordinatorConfiguration.MINIMAL_CHECKPOINT_TIME`, in milliseconds. */
const LEAST = 10;
/** Few checkpoints of a running cluster are complete sooner, in milliseconds. */
const SOON = 5000;

export default statement({
  id: "checkpoint-timeout-tiny",
  area: "checkpointing",
  summary: "A checkpoint timeout below 10 milliseconds, or of less than five seconds",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointConfig", case: "checkpoint-timeout-tiny-2" },
  processes: ["client"],
  fix: "none",
  keys: ["execution.checkpointing.timeout"],
  when: [{ key: "*", below: "5 s" }],
  messages: {
    found: "{flink} refuses every job with it: a checkpoint timeout is at least 10 ms.",
    short: "{flink} gives up every checkpoint that takes longer than {millis} ms.",
    help: "Write a timeout such as `10 min`, the default; a number without a unit is milliseconds.",
  },
  lines: ({ entry }, { target }) => {
    const millis = millisOf(entry.value);
    if (millis === undefined || millis >= SOON) return 0;
    return millis >= LEAST && /^\d+$/.test(entry.value.trim()) ? 0 : target.lines;
  },
  data: ({ entry }) => ({ millis: millisOf(entry.value) ?? 0 }),
  wording: ({ entry }) => ((millisOf(entry.value) ?? 0) < LEAST ? {} : { found: "short" }),
  severityOf: ({ entry }) => ((millisOf(entry.value) ?? 0) < LEAST ? undefined : "warning"),
});
