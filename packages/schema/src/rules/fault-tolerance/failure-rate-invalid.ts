import { namedOption } from "../shapes/named-option.js";
import { boundStatement } from "../shapes/number-bound.js";
import { linesWithRestart } from "../shapes/state-options.js";

export default boundStatement({
  id: "failure-rate-invalid",
  area: "fault-tolerance",
  summary: "A failure rate of no failures, or within no time",
  severity: "error",
  proof: { kind: "refusal", flink: "FailureRateRestartBackoffTimeStrategy", case: "failure-rate-invalid-1" },
  processes: ["submission"],
  fix: "none",
  bounds: [
    {
      option: namedOption(["restart-strategy.failure-rate.max-failures-per-interval"]),
      unit: "number",
      refuses: (failures) => failures < 1,
      takes: "a number of at least 1",
      stops: "",
      lines: (context) => linesWithRestart(context, "failure-rate"),
    },
    {
      option: namedOption(["restart-strategy.failure-rate.failure-rate-interval"]),
      unit: "milliseconds",
      refuses: (millis) => millis < 1,
      takes: "a time of at least 1 ms",
      stops: "",
      lines: (context) => linesWithRestart(context, "failure-rate"),
    },
  ],
  when: [
    { key: "restart-strategy.type", oneOf: ["failure-rate", "failurerate"] },
    { key: "*", matching: "^\\s*[-0p]|ns\\s*$|nano|micro|µ" },
  ],
  messages: {
    found: "{flink} refuses every job with it: `{key}` takes {takes}.",
    help: "Write {takes}, or delete the line to get the default.",
  },
});
