import { replacement } from "../shapes/replacement.js";
import { linesWithNumber, millisOf } from "../shapes/settings-read.js";
import { linesWithRestart } from "../shapes/state-options.js";
import { statement } from "../shapes/statement.js";

/** So few restarts in a row are over before they hurt anybody. */
const FEW = 100;

export default statement({
  id: "restart-zero-delay-many-attempts",
  area: "fault-tolerance",
  summary: "Many restarts without a delay between them",
  severity: "warning",
  fix: "unsafe",
  keys: ["restart-strategy.fixed-delay.delay"],
  when: [{ key: "*", below: "1 ms" }],
  messages: {
    found:
      "{flink} restarts a failing job at once and without end: sources, sinks and the JobManager see a storm of new connections.",
    help: "Write a delay such as `10 s`.",
    fix: "Write `10 s`",
  },
  lines: ({ entry }, context) => {
    if (millisOf(entry.value) !== 0) return 0;
    const many = linesWithNumber("restart-strategy.fixed-delay.attempts", context, (attempts) => attempts > FEW);
    return many & linesWithRestart(context, "fixed-delay");
  },
  fixes: ({ entry }) => replacement(entry, "10 s"),
});
