import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";
import { linesWithRestart } from "../shapes/state-options.js";

const bound = (
  name: string,
  unit: NumberBound["unit"],
  refuses: NumberBound["refuses"],
  takes: string,
): NumberBound => ({
  option: namedOption([`restart-strategy.exponential-delay.${name}`]),
  unit,
  refuses,
  takes,
  stops: "",
  lines: (context) => linesWithRestart(context, "exponential-delay"),
});

const time = (name: string): NumberBound =>
  bound(name, "milliseconds", (millis) => millis < 1, "a time of at least 1 ms");

export default boundStatement({
  id: "exponential-delay-invalid",
  area: "fault-tolerance",
  summary: "A number for exponential delays between restarts that is out of range",
  severity: "error",
  proof: { kind: "refusal", flink: "ExponentialDelayRestartBackoffTimeStrategy", case: "exponential-delay-invalid-2" },
  since: "1.13",
  processes: ["submission"],
  fix: "none",
  bounds: [
    time("initial-backoff"),
    time("max-backoff"),
    time("reset-backoff-threshold"),
    bound("backoff-multiplier", "number", (factor) => factor <= 1, "a number above 1"),
    bound("jitter-factor", "number", (jitter) => jitter < 0 || jitter > 1, "a fraction between 0 and 1"),
    bound("attempts-before-reset-backoff", "number", (attempts) => attempts < 1, "a number of at least 1"),
  ],
  when: [{ key: "restart-strategy.type", oneOf: ["exponential-delay", "exponentialdelay"] }],
  messages: {
    found: "{flink} refuses every job with it: `{key}` takes {takes}.",
    help: "Write {takes}, or delete the line to get the default.",
  },
});
