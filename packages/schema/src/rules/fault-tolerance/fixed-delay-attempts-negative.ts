import { parseJavaInt } from "../../values/java-integer.js";
import { replacement } from "../shapes/replacement.js";
import { linesWithRestart } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "fixed-delay-attempts-negative",
  area: "fault-tolerance",
  summary: "A negative number of restarts",
  severity: "error",
  proof: {
    kind: "refusal",
    flink: "FixedDelayRestartBackoffTimeStrategy",
    case: "fixed-delay-attempts-negative-1",
  },
  processes: ["submission"],
  fix: "unsafe",
  keys: ["restart-strategy.fixed-delay.attempts"],
  when: [{ key: "*", below: "0" }],
  messages: {
    found: "{flink} refuses every job with it: the number of restarts is not negative, and -1 does not mean endless.",
    help: "Write a large number such as 2147483647 for endless restarts, or 0 for none.",
    fix: "Write `2147483647`",
  },
  lines: ({ entry }, context) => (parseJavaInt(entry.value) < 0 ? linesWithRestart(context, "fixed-delay") : 0),
  fixes: ({ entry }) => replacement(entry, "2147483647"),
});
