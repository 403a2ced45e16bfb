import { linesBetween } from "../../text/flink-line.js";
import { linesTaking } from "../shapes/named-option.js";
import { RESTART_STRATEGY } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "exponential-delay-too-early",
  area: "fault-tolerance",
  summary: "Restarts with an exponential delay on a release that does not know them",
  severity: "error",
  proof: { kind: "refusal", flink: "RestartBackoffTimeStrategyFactoryLoader", case: "exponential-delay-on-1.12" },
  until: "1.12",
  processes: ["submission"],
  fix: "none",
  keys: RESTART_STRATEGY.keys,
  when: [{ key: "*", oneOf: ["exponential-delay", "exponentialdelay"] }],
  messages: {
    found: "{flink} refuses every job: the restart strategy `{value}` is known from Flink 1.13 on.",
    help: "Write `fixed-delay`, `failure-rate` or `none`.",
  },
  lines: (bound, context) => {
    // A file that may be for a later release is not for one so old.
    if ((context.target.lines & ~linesBetween(undefined, "1.12")) !== 0) return 0;
    return /^exponential-?delay$/i.test(bound.entry.value) ? linesTaking(RESTART_STRATEGY, bound, context) : 0;
  },
});
