import { millisOf } from "../shapes/settings-read.js";
import { CHECKPOINT_INTERVAL } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** Bare numbers below this are reported for want of a unit. */
const SPOKEN_OF = 500;

export default statement({
  id: "checkpoint-interval-tiny",
  area: "checkpointing",
  summary: "A checkpoint interval below one second",
  severity: "info",
  fix: "none",
  keys: CHECKPOINT_INTERVAL.keys,
  when: [{ key: "*", below: "1 s" }],
  messages: {
    found: "{flink} starts a checkpoint every {millis} ms with it, several a second for each job.",
    help: "Write seconds or minutes, such as `10 s`, unless results have to be committed that often.",
  },
  lines: ({ entry }, { target }) => {
    const millis = millisOf(entry.value);
    if (millis === undefined || millis < 10 || millis >= 1000) return 0;
    return /^\d+$/.test(entry.value.trim()) && millis <= SPOKEN_OF ? 0 : target.lines;
  },
  data: ({ entry }) => ({ millis: millisOf(entry.value) ?? 0 }),
});
