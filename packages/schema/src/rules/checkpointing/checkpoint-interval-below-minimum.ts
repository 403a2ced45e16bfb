import { millisOf } from "../shapes/settings-read.js";
import { CHECKPOINT_INTERVAL } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** `CheckpointCoordinatorConfiguration.MINIMAL_CHECKPOINT_TIME`, in milliseconds. */
const LEAST = 10;

export default statement({
  id: "checkpoint-interval-below-minimum",
  area: "checkpointing",
  summary: "A checkpoint interval below 10 milliseconds, zero included",
  severity: "error",
  proof: { kind: "refusal", flink: "CheckpointConfig", case: "checkpoint-interval-below-minimum-1" },
  processes: ["client"],
  fix: "none",
  keys: CHECKPOINT_INTERVAL.keys,
  when: [{ key: "*", below: "10 ms" }],
  messages: {
    found: "{flink} refuses every job with it: a checkpoint interval is at least 10 ms.",
    zero: "{flink} refuses every job with it: 0 does not switch checkpoints off, an interval is at least 10 ms.",
    help: "Write an interval such as `1 min`; a number without a unit is milliseconds.",
    helpZero: "Delete the line: without an interval, jobs take checkpoints only if they ask for it themselves.",
  },
  lines: ({ entry }, { target }) => {
    const millis = millisOf(entry.value);
    return millis !== undefined && millis < LEAST ? target.lines : 0;
  },
  wording: ({ entry }) => (millisOf(entry.value) === 0 ? { found: "zero", help: "helpZero" } : {}),
});
