import { replacement } from "../shapes/replacement.js";
import { linesPossiblyReadingWord } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";

export default statement({
  id: "failover-strategy-unknown",
  area: "fault-tolerance",
  summary: "A failover strategy that Flink does not know",
  severity: "error",
  proof: { kind: "refusal", flink: "FailoverStrategyFactoryLoader", case: "failover-strategy-unknown-1" },
  processes: ["submission"],
  fix: "unsafe",
  keys: ["jobmanager.execution.failover-strategy"],
  when: [{ key: "*", noneOf: ["region", "full"] }],
  messages: {
    found: "{flink} refuses every job with it: it knows no failover strategy `{value}`.",
    help: "Write `region`, the default, or `full`.",
    fix: "Write `region`",
  },
  lines: ({ entry }, context) => {
    if (/^(?:region|full)$/i.test(entry.value)) return 0;
    // The adaptive scheduler restarts whole jobs and does not look here; the legacy one of 1.10 knew other names.
    const elsewhere = linesPossiblyReadingWord("jobmanager.scheduler", context, "adaptive", "legacy");
    const reactive = linesPossiblyReadingWord("scheduler-mode", context, "reactive");
    return context.target.lines & ~elsewhere & ~reactive;
  },
  fixes: ({ entry }) => replacement(entry, "region"),
});
